import { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
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
  const removed = await removeAll(tx, over);
  const postponed = await postponeAll(tx, again);
  if (removed + postponed === finished.length) {
    return;
  }
  // What is still leased was queued again meanwhile.
  await tx<AssessmentQueueRow>('assessment_queue')
    .whereIn(
      ['entity_ref', 'lease_token'],
      finished.map(one => [one.entityRef, one.leaseToken]),
    )
    .update({ lease_until: null, lease_token: null, attempts: 0 });
}

/** @returns how many were as they had been claimed */
async function removeAll(
  tx: Knex.Transaction,
  finished: FinishedAssessment[],
): Promise<number> {
  if (finished.length === 0) {
    return 0;
  }
  return tx<AssessmentQueueRow>('assessment_queue')
    .whereRaw('(entity_ref, ticket, lease_token) in (?)', [
      isPostgres(tx)
        ? tx.raw(
            `select value ->> 0, cast(value ->> 1 as integer), value ->> 2
             from json_array_elements(?::json)`,
            [toRows(finished)],
          )
        : tx.raw(
            'select value ->> 0, value ->> 1, value ->> 2 from json_each(?)',
            [toRows(finished)],
          ),
    ])
    .delete();
}

function toRows(finished: FinishedAssessment[]): string {
  return JSON.stringify(
    finished.map(one => [one.entityRef, one.ticket, one.leaseToken]),
  );
}

/** @returns how many were as they had been claimed */
async function postponeAll(
  tx: Knex.Transaction,
  finished: FinishedAssessment[],
): Promise<number> {
  if (finished.length === 0) {
    return 0;
  }
  // An upsert, to give each row its own time in one statement.
  const postponed = await tx<AssessmentQueueRow>('assessment_queue')
    .insert(
      finished.map(one => ({
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
    .where('assessment_queue.lease_token', tx.raw('excluded.lease_token'))
    .returning('entity_ref');
  return postponed.length;
}
