import { Knex } from 'knex';
import { chunked, listed } from '../database/dialect';
import { createTimeSlice } from '../database/timeSlice';

const REFS_PER_STATEMENT = 500;

/** @internal */
export interface EnqueueOptions {
  /** ISO 8601 */
  dueAt: string;
  /** Somebody waits for it: it comes before all that nobody waits for, also if it is queued already. */
  awaited?: boolean;
}

/**
 * Queues entities for assessment at `dueAt`, or earlier where they are already due earlier. Takes
 * the caller's transaction, so that a change and its re-assessment are stored together or not at all.
 *
 * Refs are sorted so that two transactions lock rows in the same order.
 * @internal
 */
export async function enqueueAssessments(
  knex: Knex,
  entityRefs: Iterable<string>,
  options: EnqueueOptions,
): Promise<void> {
  const refs = [...new Set(entityRefs)].sort();
  const takeTurns = createTimeSlice();
  for (const chunk of chunked(refs, REFS_PER_STATEMENT)) {
    await knex.raw(
      `insert into assessment_queue (entity_ref, due_at, ticket, awaited)
       select value, cast(? as varchar), 1, ${options.awaited ? 1 : 0}
       from (?) as refs where true
       on conflict (entity_ref) do update set
       ticket = assessment_queue.ticket + 1,
       due_at = case when assessment_queue.due_at < excluded.due_at
         then assessment_queue.due_at else excluded.due_at end,
       awaited = case when excluded.awaited = 1
         then 1 else assessment_queue.awaited end`,
      [options.dueAt, listed(knex, chunk)],
    );
    await takeTurns();
  }
}
