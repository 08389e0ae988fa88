import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { isClaimed } from '../database/dialect';
import { AssessmentQueue, ClaimedAssessment } from './AssessmentQueue';
import { enqueueAssessments, EnqueueOptions } from './enqueueAssessments';
import { AssessmentQueueRow } from './tables';

/** A worker that dies keeps its entities from the others for this long. */
const LEASE_MS = 60_000;

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 10 * 60_000;

/** @internal */
export class DatabaseAssessmentQueue implements AssessmentQueue {
  readonly #knex: Knex;
  readonly #clock: Clock;

  constructor(options: { knex: Knex; clock: Clock }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
  }

  async claim(limit: number): Promise<ClaimedAssessment[]> {
    const now = this.#clock().toISOString();
    const awaited = await this.#claimWhere(query =>
      // As a literal, which the index of these few needs.
      query
        .whereRaw('awaited = 1')
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(limit),
    );
    return awaited.length > 0
      ? awaited
      : this.#claimWhere(query =>
          query.where('due_at', '<=', now).orderBy('due_at').limit(limit),
        );
  }

  async claimOne(entityRef: string): Promise<ClaimedAssessment | undefined> {
    const [claimed] = await this.#claimWhere(query =>
      query.where('entity_ref', entityRef),
    );
    return claimed;
  }

  async enqueue(
    entityRefs: string[],
    options: Partial<EnqueueOptions> = {},
  ): Promise<void> {
    const now = this.#clock().toISOString();
    await enqueueAssessments(this.#knex, entityRefs, {
      ...options,
      dueAt: options.dueAt ?? now,
    });
  }

  async fail(claimed: ClaimedAssessment[], error: string): Promise<void> {
    for (const one of claimed) {
      const delay = Math.min(
        FIRST_RETRY_MS * 2 ** Math.min(one.attempts, 10),
        LAST_RETRY_MS,
      );
      const retryAt = new Date(this.#clock().getTime() + delay).toISOString();
      await this.#leased(one).update({
        attempts: one.attempts + 1,
        last_error: error,
        due_at: retryAt,
        lease_until: null,
        lease_token: null,
      });
    }
  }

  async remove(claimed: ClaimedAssessment[]): Promise<void> {
    for (const one of claimed) {
      await this.#leased(one).andWhere({ ticket: one.ticket }).delete();
    }
    // Queued again meanwhile: it came back.
    await this.release(claimed);
  }

  async release(claimed: ClaimedAssessment[]): Promise<void> {
    for (const one of claimed) {
      await this.#leased(one).update({ lease_until: null, lease_token: null });
    }
  }

  async isPending(entityRef: string): Promise<boolean> {
    const row = await this.#due().where('entity_ref', entityRef).first();
    return row !== undefined;
  }

  async depth(): Promise<number> {
    const [row] = await this.#due().count({ count: '*' });
    return Number(row.count);
  }

  #due() {
    const now = this.#clock().toISOString();
    return this.#knex<AssessmentQueueRow>('assessment_queue').where(
      'due_at',
      '<=',
      now,
    );
  }

  #leased(claimed: ClaimedAssessment) {
    return this.#knex<AssessmentQueueRow>('assessment_queue').where({
      entity_ref: claimed.entityRef,
      lease_token: claimed.leaseToken,
    });
  }

  /** One statement, so that no crash leaves rows taken by nobody. */
  async #claimWhere(
    narrow: (
      query: Knex.QueryBuilder<AssessmentQueueRow>,
    ) => Knex.QueryBuilder<AssessmentQueueRow>,
  ): Promise<ClaimedAssessment[]> {
    const now = this.#clock();
    const leaseToken = randomUUID();
    const free = this.#knex<AssessmentQueueRow>('assessment_queue')
      .select('entity_ref')
      .where(query =>
        query
          .whereNull('lease_until')
          .orWhere('lease_until', '<=', now.toISOString()),
      );
    const rows = await this.#knex<AssessmentQueueRow>('assessment_queue')
      .where(isClaimed(this.#knex, 'entity_ref', narrow(free)))
      .update({
        lease_until: new Date(now.getTime() + LEASE_MS).toISOString(),
        lease_token: leaseToken,
      })
      .returning(['entity_ref', 'ticket', 'attempts']);
    return rows.map(row => ({
      entityRef: row.entity_ref,
      ticket: row.ticket,
      attempts: row.attempts,
      leaseToken,
    }));
  }
}
