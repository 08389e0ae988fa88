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

/** A row as text, for {@link insertRowTexts}; the columns are the same for all rows of a table. @internal */
export interface RowText<Row> {
  columns: readonly (keyof Row & string)[];
  text: string;
}

/**
 * Makes text of a row. A value that is an object or a list is stored as its JSON: as text within the text, it would be
 * written, sent and read twice.
 * @internal
 */
export function toRowText<Row extends object>(
  knex: Knex,
  row: Row,
  columns: readonly (keyof Row & string)[] = columnsOf(row),
): RowText<Row> {
  const value = isPostgres(knex) ? row : columns.map(column => row[column]);
  return { columns, text: toJson(value) };
}

/**
 * Writes rows, all with the same columns, as one value of a statement that is the same for any number of them. A
 * statement with a parameter per value takes four times as long to be made, sent and understood.
 * @returns the column asked for
 * @internal
 */
export async function insertRows<Row extends object>(
  knex: Knex,
  table: string,
  rows: readonly Row[],
  options: InsertOptions<Row> = {},
): Promise<string[]> {
  const { rowsPerStatement = ROWS_PER_STATEMENT } = options;
  const [first] = rows;
  const columns = first && columnsOf(first);
  const takeTurns = createTimeSlice();
  const returned: string[] = [];
  for (const chunk of chunked(rows, rowsPerStatement)) {
    const texts = chunk.map(row => toRowText(knex, row, columns));
    returned.push(...(await insertRowTexts(knex, table, texts, options)));
    await takeTurns();
  }
  return returned;
}

/** As {@link insertRows}, of rows that are text already. @internal */
export async function insertRowTexts<Row extends object>(
  knex: Knex,
  table: string,
  rows: readonly RowText<Row>[],
  options: InsertOptions<Row> = {},
): Promise<string[]> {
  const { returning, rowsPerStatement = ROWS_PER_STATEMENT } = options;
  const returned: string[] = [];
  for (const chunk of chunked(rows, rowsPerStatement)) {
    const text = `[${chunk.map(row => row.text).join(',')}]`;
    const sql = statement(knex, table, chunk[0].columns, options);
    const answer = await knex.raw(sql, [text]);
    if (returning) {
      const written: Row[] = isPostgres(knex) ? answer.rows : answer;
      returned.push(...written.map(row => String(row[returning])));
    }
  }
  return returned;
}

function columnsOf<Row extends object>(row: Row): (keyof Row & string)[] {
  return Object.keys(row) as (keyof Row & string)[];
}

function statement<Row>(
  knex: Knex,
  table: string,
  columns: readonly (keyof Row & string)[],
  options: InsertOptions<Row>,
): string {
  const { returning } = options;
  const values = columns.map((_, index) => `value ->> ${index}`);
  return [
    `insert into "${table}" (${names(columns)})`,
    ...(isPostgres(knex)
      ? [
          `select ${names(columns)}`,
          `from json_populate_recordset(null::"${table}", ?::json)`,
        ]
      : [`select ${values.join(', ')}`, 'from json_each(?)']),
    'where true',
    onConflict(columns, options),
    returning ? `returning "${table}"."${returning}"` : '',
  ].join(' ');
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
