import { Knex } from 'knex';
import { chunked } from '../database/dialect';
import { createTimeSlice } from '../database/timeSlice';

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
  dueAt: string,
): Promise<void> {
  const refs = [...new Set(entityRefs)].sort();
  const takeTurns = createTimeSlice();
  for (const chunk of chunked(refs)) {
    await knex('assessment_queue')
      .insert(
        chunk.map(entityRef => ({
          entity_ref: entityRef,
          due_at: dueAt,
          ticket: 1,
        })),
      )
      .onConflict('entity_ref')
      .merge({
        ticket: knex.raw('assessment_queue.ticket + 1'),
        due_at: knex.raw(
          'case when assessment_queue.due_at < excluded.due_at then assessment_queue.due_at else excluded.due_at end',
        ),
      });
    await takeTurns();
  }
}
