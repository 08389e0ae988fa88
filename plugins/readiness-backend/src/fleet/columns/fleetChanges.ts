import { Knex } from 'knex';
import { isPostgres, listed } from '../../database/dialect';

/** A point in the sequence of changes: what came before it is known. @internal */
export type ChangeMark = number;

/** What changed since a mark, and the mark to ask from next. @internal */
export interface FleetChanges {
  mark: ChangeMark;
  /** By entity ref: which of its changes was the last. */
  changes: Map<string, number>;
}

const TRANSACTION = 'pg_current_xact_id()::text::bigint';
const NEXT = '(select coalesce(max(changed_in), 0) + 1 from fleet_changes)';

/**
 * Notes that the rows of entities changed or are gone, in the transaction that did it.
 * @returns the number of the change
 * @internal
 */
export async function markChanged(
  tx: Knex,
  entityRefs: string[],
): Promise<number> {
  const answer = await tx.raw(
    `insert into fleet_changes (entity_ref, changed_in)
     select value, ${
       isPostgres(tx) ? TRANSACTION : NEXT
     } from (?) as refs where true
     on conflict (entity_ref) do update set changed_in = excluded.changed_in
     returning changed_in`,
    [listed(tx, entityRefs)],
  );
  const [first] = isPostgres(tx) ? answer.rows : answer;
  return first ? Number(first.changed_in) : 0;
}

function nextMark(knex: Knex): string {
  return isPostgres(knex)
    ? 'select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as mark'
    : 'select coalesce(max(changed_in), 0) as mark from fleet_changes';
}

/** The mark to ask from for what changes from now on. @internal */
export async function currentMark(knex: Knex): Promise<ChangeMark> {
  const [{ mark }] = await knex
    .with('next', knex.raw(nextMark(knex)))
    .from('next')
    .select('mark');
  return Number(mark);
}

/**
 * All that may have changed since a mark, as one statement, and so of one moment. On PostgreSQL the mark is the oldest
 * transaction that was not over yet: what such a one writes is seen later, and found because its number is not lower.
 * Changes of transactions that were over already are found again; the caller knows them by their numbers.
 * @param limit - so many changes, whichever they are
 * @internal
 */
export async function changesSince(
  knex: Knex,
  mark: ChangeMark,
  limit?: number,
): Promise<FleetChanges> {
  const query = knex
    .with('next', knex.raw(nextMark(knex)))
    .from('next')
    .leftJoin('fleet_changes as c', join =>
      join.on('c.changed_in', '>=', knex.raw('?', [mark])),
    )
    .select('next.mark', 'c.entity_ref', 'c.changed_in');
  const answer = await (limit === undefined ? query : query.limit(limit));
  const changed = answer.filter(row => row.entity_ref !== null);
  return {
    mark: Number(answer[0].mark),
    changes: new Map(
      changed.map(row => [row.entity_ref, Number(row.changed_in)]),
    ),
  };
}

/**
 * A database that was restored from a dump counts its transactions anew: numbers from before would be found as new
 * each time.
 * @internal
 */
export async function forgetForeignChanges(knex: Knex): Promise<void> {
  if (isPostgres(knex)) {
    await knex('fleet_changes')
      .whereRaw(
        'changed_in >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint',
      )
      .update({ changed_in: 0 });
  }
}
