import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  READINESS_STAMPS_TOPIC,
  ReadinessStamps,
  ReadinessStampsResponse,
} from 'backstage-plugin-readiness-common';
import express, { Router } from 'express';
import { StampQuestion } from '../StampClient';

const PAGE = 2;

/** What a readiness backend knows, and how it answers: everything in pages of two, and changes by their number. */
export class FakeReadiness {
  none: ReadinessStamps = {
    'readiness-status/level': 'none',
    'readiness-status/gate-model-validated': 'none',
  };
  isDown = false;
  readonly asked: StampQuestion[] = [];
  readonly #stamps = new Map<string, ReadinessStamps>();
  readonly #changes = new Map<string, number>();
  #mark = 1;
  /** Tells who listens, in the portal that has the plugin. */
  announce: (entityRefs: string[]) => Promise<void> = async () => {};

  set(entityRef: string, stamps: ReadinessStamps): void {
    this.#stamps.set(entityRef, stamps);
    this.#changed(entityRef);
  }

  remove(entityRef: string): void {
    this.#stamps.delete(entityRef);
    this.#changed(entityRef);
  }

  /** As if it had another database. */
  forget(): void {
    this.#stamps.clear();
    this.#changes.clear();
    this.#mark = 1;
  }

  ask = async (question: StampQuestion): Promise<ReadinessStampsResponse> => {
    this.asked.push(question);
    if (this.isDown) {
      throw new Error('away');
    }
    if ('since' in question) {
      const { since } = question;
      return this.#answer(
        [...this.#changes.keys()].filter(
          ref => (this.#changes.get(ref) ?? 0) >= since,
        ),
      );
    }
    const { after = '' } = question;
    const rest = [...this.#stamps.keys()].sort().filter(ref => ref > after);
    const page = rest.slice(0, PAGE);
    return {
      ...this.#answer(page),
      ...(rest.length > PAGE ? { next: page.at(-1) } : {}),
    };
  };

  /** It as a plugin of the backend. */
  plugin() {
    return createBackendPlugin({
      pluginId: 'readiness',
      register: env =>
        env.registerInit({
          deps: {
            events: eventsServiceRef,
            http: coreServices.httpRouter,
            httpAuth: coreServices.httpAuth,
          },
          init: async ({ events, http, httpAuth }) => {
            const router = Router();
            router.use(express.json());
            router.get('/v1/stamps', async (req, res) => {
              await httpAuth.credentials(req, { allow: ['service'] });
              const { since, after } = req.query;
              try {
                res.json(
                  await this.ask(
                    since === undefined
                      ? { after: after as string | undefined }
                      : { since: Number(since) },
                  ),
                );
              } catch {
                res.status(503).json({});
              }
            });
            http.use(router);
            this.announce = entityRefs =>
              events.publish({
                topic: READINESS_STAMPS_TOPIC,
                eventPayload: { entityRefs },
              });
          },
        }),
    });
  }

  #changed(entityRef: string): void {
    this.#mark += 1;
    this.#changes.set(entityRef, this.#mark);
  }

  #answer(entityRefs: string[]): ReadinessStampsResponse {
    const there = entityRefs.filter(ref => this.#stamps.has(ref));
    return {
      mark: this.#mark,
      none: this.none,
      sets: there.map(ref => this.#stamps.get(ref) ?? {}),
      entities: Object.fromEntries(there.map((ref, index) => [ref, index])),
      gone: entityRefs.filter(ref => !this.#stamps.has(ref)),
    };
  }
}
