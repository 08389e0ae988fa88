import { Knex } from 'knex';
import { chunked, isPostgres } from './dialect';
import { createTimeSlice } from './timeSlice';

const ROWS_PER_STATEMENT = 500;

/** An escape of half a character, which a text cut in two ends with; PostgreSQL refuses it. */
const HALF_CHARACTER = /(?<=(?:^|[^\\])(?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/** @internal */
export interface InsertOptions<Row> {
  /** The columns by which a row is the same; one that is there is updated. Without them rows are only added. */
  key?: readonly (keyof Row & string)[];
  /** The columns that are updated; all but the key when absent. */
  merge?: readonly (keyof Row & string)[];
  /** SQL: of the rows that are there, only these are updated. */
  where?: string;
  /** A column to return of each row that was written. */
  returning?: keyof Row & string;
  rowsPerStatement?: number;
}

/**
 * Writes rows, all with the same columns, as one value of a statement that is the same for any number of them. A
 * statement with a parameter per value takes four times as long to be made, sent and understood. A value that is an
 * object or a list is stored as its JSON: as text within the text, it would be written, sent and read twice.
 * @returns the column asked for
 * @internal
 */
export async function insertRows<Row extends object>(
  knex: Knex,
  table: string,
  rows: readonly Row[],
  options: InsertOptions<Row> = {},
): Promise<string[]> {
  if (rows.length === 0) {
    return [];
  }
  const { returning, rowsPerStatement = ROWS_PER_STATEMENT } = options;
  const columns = Object.keys(rows[0]) as (keyof Row & string)[];
  const sql = [
    `insert into "${table}" (${names(columns)})`,
    ...(isPostgres(knex)
      ? [
          `select ${names(columns)}`,
          `from json_populate_recordset(null::"${table}", ?::json)`,
        ]
      : [
          `select ${columns
            .map((_, index) => `value ->> ${index}`)
            .join(', ')}`,
          'from json_each(?)',
        ]),
    'where true',
    onConflict(columns, options),
    returning ? `returning "${table}"."${returning}"` : '',
  ].join(' ');
  const toValue = isPostgres(knex)
    ? (chunk: Row[]) => chunk
    : (chunk: Row[]) => chunk.map(row => columns.map(column => row[column]));
  const takeTurns = createTimeSlice();
  const returned: string[] = [];
  for (const chunk of chunked(rows, rowsPerStatement)) {
    const answer = await knex.raw(sql, [toJson(toValue(chunk))]);
    if (returning) {
      const written: Row[] = isPostgres(knex) ? answer.rows : answer;
      returned.push(...written.map(row => String(row[returning])));
    }
    await takeTurns();
  }
  return returned;
}

function onConflict<Row>(
  columns: readonly (keyof Row & string)[],
  { key, merge, where }: InsertOptions<Row>,
): string {
  if (!key) {
    return '';
  }
  const updated = merge ?? columns.filter(column => !key.includes(column));
  if (updated.length === 0) {
    return `on conflict (${names(key)}) do nothing`;
  }
  const set = updated.map(column => `"${column}" = excluded."${column}"`);
  return [
    `on conflict (${names(key)}) do update set ${set.join(', ')}`,
    ...(where ? [`where ${where}`] : []),
  ].join(' ');
}

function names(columns: readonly string[]): string {
  return columns.map(column => `"${column}"`).join(', ');
}

function toJson(value: object): string {
  const text = JSON.stringify(value);
  return text.includes('\\ud') ? text.replace(HALF_CHARACTER, '\\ufffd') : text;
}
