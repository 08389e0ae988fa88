import { ConflictError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { IdempotencyKeyRow } from './tables';

/** A request that may be repeated. @internal */
export interface IdempotentRequest {
  /** Who asks; the same key of somebody else is another key. */
  actor: string;
  key: string;
  bodyHash: string;
  /** ISO 8601 */
  at: string;
}

/** Remembers answers by key for a day. @internal */
export class IdempotencyStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /**
   * Does the work once per key, and answers repetitions with the first answer. Key and work are one
   * transaction: of two requests at the same time one waits for the other.
   * @throws ConflictError when the key was used for another body.
   */
  async once<T extends JsonObject>(
    request: IdempotentRequest,
    work: (tx: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    const { actor, key, bodyHash, at } = request;
    return this.#knex.transaction(async tx => {
      const inserted = await tx<IdempotencyKeyRow>('idempotency_keys')
        .insert({
          actor,
          key,
          body_hash: bodyHash,
          response: '',
          created_at: at,
        })
        .onConflict(['actor', 'key'])
        .ignore()
        .returning('key');
      if (inserted.length === 0) {
        return this.#earlierAnswer<T>(tx, request);
      }
      const response = await work(tx);
      await tx<IdempotencyKeyRow>('idempotency_keys')
        .where({ actor, key })
        .update({ response: JSON.stringify(response) });
      return response;
    });
  }

  /** Forgets keys created before a time. */
  async prune(before: string): Promise<void> {
    await this.#knex<IdempotencyKeyRow>('idempotency_keys')
      .where('created_at', '<', before)
      .delete();
  }

  async #earlierAnswer<T>(
    tx: Knex.Transaction,
    { actor, key, bodyHash }: IdempotentRequest,
  ): Promise<T> {
    const row = await tx<IdempotencyKeyRow>('idempotency_keys')
      .where({ actor, key })
      .first();
    if (!row || row.body_hash !== bodyHash) {
      throw new ConflictError(
        'This Idempotency-Key was used for another body; use a new key for a new request',
      );
    }
    return JSON.parse(row.response);
  }
}
