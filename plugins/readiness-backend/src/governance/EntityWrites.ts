import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { enqueueAssessments } from '../assessment/enqueueAssessments';
import { AuditLog } from '../audit/AuditLog';
import { Clock } from '../clock';
import { IdempotencyStore } from '../facts/IdempotencyStore';
import { sha256 } from '../hash';
import { CurrentStanding, LockedEntity } from './CurrentStanding';

/** @internal */
export interface EntityWritesOptions {
  standing: CurrentStanding;
  audit: AuditLog;
  idempotency: IdempotencyStore;
  clock: Clock;
  logger: LoggerService;
  /** Assesses an entity that is queued. */
  assessNow: (entityRef: string) => Promise<void>;
  /** Told of every act, in its transaction. */
  onAct: (act: RecordedAct, locked: LockedEntity) => Promise<void>;
  /** Tells open pages that there is something new to see. */
  announce: (entityRefs: string[]) => Promise<void>;
}

/** @internal */
export interface EntityWrite {
  entityRef: string;
  /** Entity ref of a user, or `service:<subject>`. */
  actor: string;
  idempotencyKey?: string;
  /** What is asked for: the same key with another request is refused. */
  request: unknown;
  /** False for what no assessment looks at; default true. */
  assessed?: boolean;
}

/** @internal */
export interface RecordedAct {
  actor: string;
  action: string;
  /** What it is about. */
  subject: string;
  reason?: string;
  data: object;
}

/**
 * Takes what people say about an entity: as a whole or not at all, once per Idempotency-Key, in the audit
 * log, and with the assessment done again.
 * @internal
 */
export class EntityWrites {
  readonly #options: EntityWritesOptions;

  constructor(options: EntityWritesOptions) {
    this.#options = options;
  }

  /** @throws ConflictError when the key was used for something else. */
  async write<T>(
    write: EntityWrite,
    work: (locked: LockedEntity) => Promise<T>,
  ): Promise<T> {
    const { standing, idempotency, clock, logger, assessNow, announce } =
      this.#options;
    const { entityRef, actor, idempotencyKey: key, assessed = true } = write;
    const workAndQueue = async (locked: LockedEntity) => {
      const result = await work(locked);
      if (assessed) {
        await enqueueAssessments(locked.tx, [entityRef], {
          dueAt: locked.at,
          awaited: true,
        });
      }
      // JSON from here on: a repetition gets what was stored of it.
      return JSON.parse(JSON.stringify(result));
    };
    const result =
      key === undefined
        ? await standing.withLocked(entityRef, workAndQueue)
        : await standing.withLocked(entityRef, workAndQueue, inTransaction =>
            idempotency.once(
              {
                actor,
                key,
                bodyHash: sha256(JSON.stringify([entityRef, write.request])),
                at: clock().toISOString(),
              },
              inTransaction,
            ),
          );
    if (assessed) {
      // What was said is stored, whatever becomes of its assessment.
      await assessNow(entityRef).catch(error =>
        logger.warn(`Assessment of ${entityRef} after a write: ${error}`),
      );
    }
    // Also what changes no assessment is on the pages of the entity.
    await announce([entityRef]);
    return result;
  }

  /** Puts an act on record, in the transaction that does it. */
  async record(locked: LockedEntity, recorded: RecordedAct): Promise<void> {
    const { tx, at, subject, assessment } = locked;
    const { data, ...act } = recorded;
    await this.#options.audit.append(tx, {
      ...act,
      ...{ entityRef: subject.entityRef, at },
      policyVersion: assessment.policyVersion,
      data: JSON.parse(JSON.stringify(data)) as JsonObject,
    });
    await this.#options.onAct(recorded, locked);
  }
}
