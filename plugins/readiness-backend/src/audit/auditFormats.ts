import { ReadinessAuditRecord } from 'backstage-plugin-readiness-common';
import { stringify } from 'csv-stringify';
import { Duplex } from 'stream';

/** @internal */
export type AuditFormat = 'csv' | 'jsonl';

/** Columns of the CSV, in this order; new ones are added at the end. */
const COLUMNS = [
  'at',
  'actor',
  'action',
  'entityRef',
  'subject',
  'reason',
  'policyVersion',
  'data',
  'sequence',
  'previousHash',
  'hash',
];

/** @internal */
export const AUDIT_MEDIA_TYPES: Record<AuditFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
};

/**
 * Turns records into the text of a file. What a person wrote could begin like a formula; in the CSV
 * such a cell begins with an apostrophe, so that no spreadsheet runs it.
 * @internal
 */
export function auditFormat(format: AuditFormat): Duplex {
  return format === 'jsonl'
    ? Duplex.from(toLines)
    : stringify({
        header: true,
        columns: COLUMNS,
        escape_formulas: true,
        record_delimiter: 'windows',
      });
}

async function* toLines(
  records: AsyncIterable<ReadinessAuditRecord>,
): AsyncGenerator<string> {
  for await (const record of records) {
    yield `${JSON.stringify(record)}\n`;
  }
}
