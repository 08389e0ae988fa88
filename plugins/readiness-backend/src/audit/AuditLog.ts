import { ReadinessAuditRecord } from 'backstage-plugin-readiness-common';
import { CHAIN_START, linkRecord } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { chunked, lockRows } from '../database/dialect';
import { insertRows } from '../database/insertRows';
import { createTimeSlice } from '../database/timeSlice';
import { sha256 } from '../hash';
import { AuditEntry } from './AuditEntry';
import { toAuditRecord } from './auditRecords';
import { AuditHeadRow, AuditRecordRow } from './tables';

/** Append-only log with one hash chain per stream. @internal */
export class AuditLog {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** Adds a record to the chain of its stream, in the caller's transaction. */
  async append(tx: Knex.Transaction, entry: AuditEntry): Promise<void> {
    await this.appendAll(tx, [entry]);
  }

  /**
   * Adds records in the order given, in the caller's transaction. Whoever appends to the same stream
   * meanwhile waits until that transaction ends and follows it. In one transaction, append before you
   * queue assessments: that is the order in which everybody takes their locks.
   */
  async appendAll(tx: Knex.Transaction, entries: AuditEntry[]): Promise<void> {
    const streams = [...new Set(entries.map(entry => entry.entityRef))].sort();
    const heads = await lockHeads(tx, streams);
    const takeTurns = createTimeSlice();
    const rows: AuditRecordRow[] = [];
    for (const entry of entries) {
      const row = toRow(entry, heads.get(entry.entityRef));
      const { entity_ref, sequence, hash } = row;
      heads.set(entity_ref, { entity_ref, sequence, hash });
      rows.push(row);
      await takeTurns();
    }
    await insertRows(tx, 'audit_records', rows);
    await insertRows(tx, 'audit_heads', [...heads.values()], {
      key: ['entity_ref'],
    });
  }

  /**
   * The newest record of a kind in a stream. In a transaction that holds the stream nobody can add
   * another one meanwhile.
   */
  async latest(
    wanted: Pick<AuditEntry, 'entityRef' | 'actor' | 'action' | 'subject'> & {
      /** ISO 8601: not older than this. */
      since: string;
    },
    knex: Knex = this.#knex,
  ): Promise<ReadinessAuditRecord | undefined> {
    const { entityRef, since, ...rest } = wanted;
    const row = await knex<AuditRecordRow>('audit_records')
      .where({ entity_ref: entityRef, ...rest })
      .where('at', '>=', since)
      .orderBy('sequence', 'desc')
      .first();
    return row && toAuditRecord(row);
  }

  /** Holds a stream until the transaction ends. */
  async hold(tx: Knex.Transaction, entityRef: string): Promise<void> {
    await lockHeads(tx, [entityRef]);
  }

  /** Records of one stream, newest first, before a sequence number. */
  async list(
    entityRef: string,
    options: { before?: number; limit: number },
  ): Promise<ReadinessAuditRecord[]> {
    const query = this.#knex<AuditRecordRow>('audit_records')
      .where({ entity_ref: entityRef })
      .orderBy('sequence', 'desc')
      .limit(options.limit);
    if (options.before !== undefined) {
      query.where('sequence', '<', options.before);
    }
    const rows: AuditRecordRow[] = await query;
    return rows.map(toAuditRecord);
  }
}

function toRow(
  entry: AuditEntry,
  head: AuditHeadRow | undefined,
): AuditRecordRow {
  const content = {
    entity_ref: entry.entityRef,
    sequence: head ? head.sequence + 1 : 0,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    reason: entry.reason ?? null,
    policy_version: entry.policyVersion ?? null,
    data: JSON.stringify(entry.data ?? {}),
  };
  const last = head?.hash ?? CHAIN_START;
  const { previousHash, hash } = linkRecord(last, content, sha256);
  return { ...content, previous_hash: previousHash, hash };
}

/**
 * Locks the heads of streams, always in the same order, so that two who append to many streams never
 * wait for each other. A stream without records gets a head to be locked.
 */
async function lockHeads(
  tx: Knex.Transaction,
  streams: string[],
): Promise<Map<string, AuditHeadRow>> {
  const heads = new Map<string, AuditHeadRow>();
  for (const chunk of chunked(streams)) {
    // Nearly all have one; reading is cheaper than an insert that does nothing.
    const known = new Set(
      await tx<AuditHeadRow>('audit_heads')
        .whereIn('entity_ref', chunk)
        .pluck('entity_ref'),
    );
    const added = chunk.filter(entity_ref => !known.has(entity_ref));
    if (added.length > 0) {
      await tx<AuditHeadRow>('audit_heads')
        .insert(
          added.map(entity_ref => ({
            entity_ref,
            sequence: -1,
            hash: CHAIN_START,
          })),
        )
        .onConflict('entity_ref')
        .ignore();
    }
    const rows: AuditHeadRow[] = await lockRows(
      tx,
      tx<AuditHeadRow>('audit_heads')
        .whereIn('entity_ref', chunk)
        .orderBy('entity_ref'),
    );
    rows.forEach(row => heads.set(row.entity_ref, row));
  }
  return heads;
}
