import { ConflictError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  ReadinessAuditRecord,
  ReadinessAuditVerdict,
} from 'backstage-plugin-readiness-common';
import {
  CHAIN_START,
  linkRecord,
  verifyChain,
} from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { sha256 } from '../hash';
import { AuditRecordRow } from './tables';

const APPEND_ATTEMPTS = 20;

/** Something a person did. @internal */
export interface AuditEntry {
  entityRef: string;
  /** ISO 8601 */
  at: string;
  /** Entity ref of a user, or `service:<subject>`. */
  actor: string;
  /** What was done, e.g. `gate.approved`. */
  action: string;
  /** Gate or evidence item it is about. */
  subject: string;
  reason?: string;
  policyVersion?: string;
  data?: JsonObject;
}

/** Append-only log with one hash chain per entity. @internal */
export class AuditLog {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /**
   * Adds a record to the chain of its entity, in the caller's transaction. Where another transaction
   * takes the same place first, its record is waited for and this one follows it.
   * @throws ConflictError when others were faster every time.
   */
  async append(tx: Knex.Transaction, entry: AuditEntry): Promise<void> {
    for (let attempt = 0; attempt < APPEND_ATTEMPTS; attempt += 1) {
      const last = await tx<AuditRecordRow>('audit_records')
        .where({ entity_ref: entry.entityRef })
        .orderBy('sequence', 'desc')
        .first();
      const content = {
        entity_ref: entry.entityRef,
        sequence: last ? last.sequence + 1 : 0,
        at: entry.at,
        actor: entry.actor,
        action: entry.action,
        subject: entry.subject,
        reason: entry.reason ?? null,
        policy_version: entry.policyVersion ?? null,
        data: JSON.stringify(entry.data ?? {}),
      };
      const { previousHash, hash } = linkRecord(
        last?.hash ?? CHAIN_START,
        content,
        sha256,
      );
      const inserted = await tx<AuditRecordRow>('audit_records')
        .insert({ ...content, previous_hash: previousHash, hash })
        .onConflict(['entity_ref', 'sequence'])
        .ignore()
        .returning('sequence');
      if (inserted.length > 0) {
        return;
      }
    }
    throw new ConflictError(
      `Too many others are writing about '${entry.entityRef}'; try again`,
    );
  }

  /** Refs of all entities with records, in order. */
  async entityRefs(): Promise<string[]> {
    return this.#knex<AuditRecordRow>('audit_records')
      .distinct('entity_ref')
      .orderBy('entity_ref')
      .pluck('entity_ref');
  }

  /** Whether the chain of each entity is whole, and of those that are not the first bad record. */
  async verify(entityRefs: string[]): Promise<ReadinessAuditVerdict> {
    const verdict: ReadinessAuditVerdict = {
      ok: true,
      entities: entityRefs.length,
      records: 0,
      broken: [],
    };
    for (const entityRef of entityRefs) {
      const rows: AuditRecordRow[] = await this.#knex<AuditRecordRow>(
        'audit_records',
      )
        .where({ entity_ref: entityRef })
        .orderBy('sequence');
      const chain = verifyChain(
        rows.map(({ previous_hash: previousHash, hash, ...content }) => ({
          previousHash,
          hash,
          content,
        })),
        sha256,
      );
      verdict.records += rows.length;
      if (!chain.ok) {
        verdict.ok = false;
        verdict.broken.push({
          entityRef,
          sequence: rows[chain.index].sequence,
          reason: chain.reason,
        });
      }
    }
    return verdict;
  }

  /** Records of one entity, newest first, before a sequence number. */
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
    return rows.map(toRecord);
  }
}

function toRecord(row: AuditRecordRow): ReadinessAuditRecord {
  return {
    entityRef: row.entity_ref,
    sequence: row.sequence,
    at: row.at,
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    reason: row.reason ?? undefined,
    policyVersion: row.policy_version ?? undefined,
    data: JSON.parse(row.data),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
