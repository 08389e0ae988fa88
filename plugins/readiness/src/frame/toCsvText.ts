/** Text that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** One cell of a table; empty when absent. @internal */
export type CsvCell = string | number | undefined;

function toText(cell: CsvCell): string {
  if (cell === undefined) {
    return '';
  }
  if (typeof cell === 'number') {
    return String(cell);
  }
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * Rows as CSV (RFC 4180); nothing in it runs in a spreadsheet.
 *
 * @internal
 */
export function toCsvText(rows: CsvCell[][]): string {
  return [...rows.map(row => row.map(toText).join(',')), ''].join('\r\n');
}
