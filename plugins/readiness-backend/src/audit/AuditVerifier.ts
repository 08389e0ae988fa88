import { ReadinessAuditVerdict } from 'backstage-plugin-readiness-common';
import { CHAIN_START, verifyChain } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
import { createTimeSlice } from '../database/timeSlice';
import { sha256 } from '../hash';
import { AuditHeadRow, AuditRecordRow } from './tables';

const PAGE_SIZE = 500;

/** What is wrong with a stream. @internal */
export interface BrokenRecord {
  sequence: number;
  reason: string;
}

/** What came of walking a stream from its first record to its head. @internal */
export interface StreamVerdict {
  records: number;
  /** Hash of the last record; empty where there is none. */
  headHash: string;
  broken?: BrokenRecord;
}

/** Walks chains and names the first record that is not as it was written. @internal */
export class AuditVerifier {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** All streams that have records, or should have, in order. */
  async streams(): Promise<string[]> {
    const rows: Pick<AuditHeadRow, 'entity_ref'>[] = await this.#knex(
      'audit_records',
    )
      .select('entity_ref')
      .union(this.#knex('audit_heads').select('entity_ref'));
    return rows.map(row => row.entity_ref).sort();
  }

  /** Whether the chain of each stream is whole, and of those that are not the first bad record. */
  async verify(streams: string[]): Promise<ReadinessAuditVerdict> {
    const verdict: ReadinessAuditVerdict = {
      ok: true,
      entities: streams.length,
      records: 0,
      broken: [],
    };
    for (const entityRef of streams) {
      const { records, broken } = await this.verifyStream(entityRef);
      verdict.records += records;
      if (broken) {
        verdict.ok = false;
        verdict.broken.push({ entityRef, ...broken });
      }
    }
    return verdict;
  }

  /** Looks at one moment of the stream: what is appended meanwhile does not disturb. */
  async verifyStream(entityRef: string): Promise<StreamVerdict> {
    return this.#knex.transaction(
      tx => walk(tx, entityRef),
      isPostgres(this.#knex) ? { isolationLevel: 'repeatable read' } : {},
    );
  }
}

async function walk(
  tx: Knex.Transaction,
  entityRef: string,
): Promise<StreamVerdict> {
  const verdict: StreamVerdict = { records: 0, headHash: CHAIN_START };
  const takeTurns = createTimeSlice();
  let last = -1;
  let rows: AuditRecordRow[];
  do {
    rows = await tx<AuditRecordRow>('audit_records')
      .where({ entity_ref: entityRef })
      .where('sequence', '>', last)
      .orderBy('sequence')
      .limit(PAGE_SIZE);
    for (const row of rows) {
      verdict.broken ??= checkRecord(row, last + 1, verdict.headHash);
      last = row.sequence;
      verdict.headHash = row.hash;
      verdict.records += 1;
    }
    await takeTurns();
  } while (rows.length === PAGE_SIZE);
  const head = await tx<AuditHeadRow>('audit_heads')
    .where({ entity_ref: entityRef })
    .first();
  verdict.broken ??= checkHead(head, last, verdict.headHash);
  return verdict;
}

function checkRecord(
  row: AuditRecordRow,
  expected: number,
  before: string,
): BrokenRecord | undefined {
  const { previous_hash: previousHash, hash, ...content } = row;
  const { sequence } = row;
  if (sequence !== expected) {
    return { sequence: expected, reason: `record ${expected} is missing` };
  }
  if (previousHash !== before) {
    return {
      sequence,
      reason:
        sequence === 0
          ? 'record 0 does not begin the chain'
          : `record ${sequence} does not follow record ${
              sequence - 1
            }: one was changed, taken out, put in or moved`,
    };
  }
  const link = [{ previousHash, hash, content }];
  return verifyChain(link, sha256, before).ok
    ? undefined
    : {
        sequence,
        reason: `the content of record ${sequence} is not what was recorded`,
      };
}

/** Records cut off at the end leave no trace in the rest; the head remembers them. */
function checkHead(
  head: AuditHeadRow | undefined,
  last: number,
  lastHash: string,
): BrokenRecord | undefined {
  const recorded = head?.sequence ?? -1;
  if (recorded > last) {
    return {
      sequence: last + 1,
      reason: `record ${
        last + 1
      } is missing: the chain was cut off, its last record was ${recorded}`,
    };
  }
  if (recorded < last) {
    return {
      sequence: recorded + 1,
      reason: `record ${recorded + 1} was put in beyond the end of the chain`,
    };
  }
  return head && head.hash !== lastHash
    ? {
        sequence: last,
        reason: `record ${last} is not the one that ended the chain`,
      }
    : undefined;
}
