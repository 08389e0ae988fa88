import { EntityHistory } from 'backstage-plugin-readiness-common';

/** Text that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function toCell(value: string | number | undefined): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * Scores as CSV (RFC 4180), oldest first. Scores are shares of 1, unknown ones are empty.
 *
 * @internal
 */
export function toCsv(scores: EntityHistory['scores']): string {
  const rows = scores.map(({ at, score, level, levelRank, policyVersion }) =>
    [at, score, level, levelRank, policyVersion].map(toCell).join(','),
  );
  return ['at,score,level,level_rank,policy_version', ...rows, ''].join('\r\n');
}
