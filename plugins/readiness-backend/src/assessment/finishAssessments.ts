import { Knex } from 'knex';
import { FinishedAssessment } from './AssessmentQueue';
import { AssessmentQueueRow } from './tables';

/**
 * Takes finished work off the queue, in the transaction that stores its results. Work that was
 * queued again meanwhile stays due; work that will change by itself stays with the time of that.
 * @internal
 */
export async function finishAssessments(
  tx: Knex.Transaction,
  finished: FinishedAssessment[],
): Promise<void> {
  if (finished.length === 0) {
    return;
  }
  const over = finished.filter(one => one.reassessAt === undefined);
  const again = finished.filter(one => one.reassessAt !== undefined);
  if (over.length > 0) {
    await tx<AssessmentQueueRow>('assessment_queue')
      .whereIn(
        ['entity_ref', 'ticket', 'lease_token'],
        over.map(one => [one.entityRef, one.ticket, one.leaseToken]),
      )
      .delete();
  }
  if (again.length > 0) {
    // An upsert, to give each row its own time in one statement.
    await tx<AssessmentQueueRow>('assessment_queue')
      .insert(
        again.map(one => ({
          entity_ref: one.entityRef,
          due_at: one.reassessAt,
          ticket: one.ticket,
          lease_token: one.leaseToken,
        })),
      )
      .onConflict('entity_ref')
      .merge({
        due_at: tx.raw('excluded.due_at'),
        awaited: 0,
        attempts: 0,
        last_error: null,
        lease_until: null,
        lease_token: null,
      })
      .where('assessment_queue.ticket', tx.raw('excluded.ticket'))
      .where('assessment_queue.lease_token', tx.raw('excluded.lease_token'));
  }
  // What is still leased was queued again meanwhile.
  await tx<AssessmentQueueRow>('assessment_queue')
    .whereIn(
      ['entity_ref', 'lease_token'],
      finished.map(one => [one.entityRef, one.leaseToken]),
    )
    .update({ lease_until: null, lease_token: null, attempts: 0 });
}
