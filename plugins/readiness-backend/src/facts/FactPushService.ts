import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { PushFactsResult } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { Clock } from '../clock';
import { sha256 } from '../hash';
import { PolicyProvider } from '../policy/PolicyProvider';
import { CatalogSync } from '../subjects/CatalogSync';
import { SubjectStore } from '../subjects/SubjectStore';
import { FactSourceRegistry } from './FactSourceRegistry';
import { FactStore } from './FactStore';
import { IdempotencyStore } from './IdempotencyStore';
import {
  FactsRefusedError,
  ParsedPush,
  parsePushedFacts,
} from './parsePushedFacts';

/** @internal */
export interface FactPushServiceOptions {
  policies: PolicyProvider;
  registry: FactSourceRegistry;
  subjects: SubjectStore;
  sync: CatalogSync;
  visibility: EntityVisibility;
  facts: FactStore;
  idempotency: IdempotencyStore;
  clock: Clock;
  /** Told when facts changed and entities were queued. */
  onChanged: () => void;
}

/** @internal */
export interface PushRequest {
  body: unknown;
  credentials: BackstageCredentials;
  /** Who pushes, for the scope of the key. */
  actor: string;
  idempotencyKey?: string;
}

/** Takes pushed facts: all of a call, or none. @internal */
export class FactPushService {
  readonly #options: FactPushServiceOptions;

  constructor(options: FactPushServiceOptions) {
    this.#options = options;
  }

  /**
   * @throws FactsRefusedError naming every bad item; ConflictError when the key was used for another body.
   */
  async push(request: PushRequest): Promise<PushFactsResult> {
    const { policies, registry, idempotency, facts, clock, onChanged } =
      this.#options;
    const push = await parsePushedFacts(request.body, {
      declarations: policies.current()?.policy.declarations ?? {},
      collected: new Set(registry.list().map(source => source.id)),
      now: clock(),
    });
    const { records } = push;
    const errors = [
      ...push.errors,
      ...(await this.#refuseUnknown(push.entityRefs, request.credentials)),
    ].sort((a, b) => a.index - b.index);
    if (errors.length > 0) {
      throw new FactsRefusedError(
        errors.map(({ path, message }) => ({ path, message })),
        push.total,
      );
    }
    const store = async (tx?: Knex.Transaction) => {
      const { changedRecords } = await facts.record(records, {
        tx,
        awaited: true,
      });
      return {
        accepted: records.length,
        unchanged: changedRecords.filter(changed => !changed).length,
      };
    };
    const { idempotencyKey } = request;
    const result =
      idempotencyKey === undefined
        ? await store()
        : await idempotency.once(
            {
              actor: request.actor,
              key: idempotencyKey,
              bodyHash: sha256(JSON.stringify(request.body)),
              at: clock().toISOString(),
            },
            store,
          );
    onChanged();
    return result;
  }

  /** Hidden, missing and not assessed entities are refused with the same words. */
  async #refuseUnknown(
    named: ParsedPush['entityRefs'],
    credentials: BackstageCredentials,
  ): Promise<ParsedPush['errors']> {
    const { subjects, sync, visibility } = this.#options;
    const unique = [...new Set(named.map(({ entityRef }) => entityRef))];
    const visible = await visibility.filterVisible(unique, credentials);
    const known = await subjects.filterKnown([...visible]);
    const unknown = [...visible].filter(ref => !known.has(ref));
    if (unknown.length > 0) {
      // Registered a moment ago, perhaps; the schedule has not come round yet.
      await sync.syncRefs(unknown);
      for (const ref of await subjects.filterKnown(unknown)) {
        known.add(ref);
      }
    }
    return named
      .filter(
        ({ entityRef }) => !visible.has(entityRef) || !known.has(entityRef),
      )
      .map(({ index }) => ({
        index,
        path: `$.facts[${index}].entityRef`,
        message: 'is not an entity that is assessed and that you may see',
      }));
  }
}
