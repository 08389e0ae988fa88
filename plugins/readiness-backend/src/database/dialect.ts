import { Knex } from 'knex';

/**
 * Rows per statement. SQLite refuses a multi-row insert of more than 500 rows, and a statement
 * of this size stays well under the 50 ms for which the event loop may be held.
 * @internal
 */
export const CHUNK_SIZE = 200;

/** @internal */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/** Splits into pieces of at most `size`. @internal */
export function* chunked<T>(
  items: readonly T[],
  size: number = CHUNK_SIZE,
): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}

/**
 * Locks the selected rows until the transaction ends. SQLite has one writer at a time and
 * needs no row locks.
 * @internal
 */
export function lockRows<T extends Knex.QueryBuilder>(knex: Knex, query: T): T {
  return isPostgres(knex) ? (query.forUpdate() as T) : query;
}

/**
 * The condition of being among some rows that no other worker has locked; it locks them. PostgreSQL may run the selection
 * of an `in` anew for each row that it looks at, and lock others each time; that of an array it runs once.
 * @param rows - selects the column, and says how many
 * @internal
 */
export function isClaimed(
  knex: Knex,
  column: string,
  rows: Knex.QueryBuilder,
): (query: Knex.QueryBuilder) => void {
  return query => {
    if (isPostgres(knex)) {
      const free = rows.forUpdate().skipLocked();
      void query.whereRaw('?? = any(array(?))', [column, free]);
    } else {
      void query.whereIn(column, rows);
    }
  };
}

/**
 * Waits until no other transaction holds this name, and holds it until this one ends. SQLite has one writer at a
 * time and needs no lock.
 * @internal
 */
export async function lockName(
  tx: Knex.Transaction,
  name: string,
): Promise<void> {
  if (isPostgres(tx)) {
    await tx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
      name,
    ]);
  }
}

/** A list of texts of any length as one value of a statement: rows with the column `value`. @internal */
export function listed(knex: Knex, texts: string[]): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('select value from json_array_elements_text(?::json)', [
        JSON.stringify(texts),
      ])
    : knex.raw('select value from json_each(?)', [JSON.stringify(texts)]);
}
