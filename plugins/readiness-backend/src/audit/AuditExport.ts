import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReadinessAuditRecord } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { POLICY_STREAM } from './AuditEntry';
import { toAuditRecord } from './auditRecords';
import { AuditRecordRow } from './tables';

const PAGE_SIZE = 500;

/** @internal */
export interface AuditExportRequest {
  /** One stream; all that the reader may see when absent. */
  stream?: string;
  /** ISO 8601 in UTC, inclusive. */
  from?: string;
  to: string;
  /** Whether the records about policy versions belong to it. */
  withPolicies: boolean;
}

/** Reads the audit log of many streams page by page. @internal */
export class AuditExport {
  readonly #knex: Knex;
  readonly #visibility: EntityVisibility;

  constructor(options: { knex: Knex; visibility: EntityVisibility }) {
    this.#knex = options.knex;
    this.#visibility = options.visibility;
  }

  /** Oldest first; of the entities that the reader may see at the moment of each page. */
  async *read(
    request: AuditExportRequest,
    credentials: BackstageCredentials,
  ): AsyncGenerator<ReadinessAuditRecord> {
    let last: AuditRecordRow | undefined;
    do {
      const rows = await this.#page(request, last);
      const streams = new Set(rows.map(row => row.entity_ref));
      const policies = streams.delete(POLICY_STREAM) && request.withPolicies;
      const visible = await this.#visibility.filterVisible(
        [...streams],
        credentials,
      );
      for (const row of rows) {
        const shown =
          row.entity_ref === POLICY_STREAM
            ? policies
            : visible.has(row.entity_ref);
        if (shown) {
          yield toAuditRecord(row);
        }
      }
      last = rows.length === PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined;
    } while (last);
  }

  async #page(
    { stream, from, to }: AuditExportRequest,
    after: AuditRecordRow | undefined,
  ): Promise<AuditRecordRow[]> {
    const query = this.#knex<AuditRecordRow>('audit_records')
      .where('at', '<=', to)
      .orderBy(['at', 'entity_ref', 'sequence'])
      .limit(PAGE_SIZE);
    if (stream !== undefined) {
      query.where({ entity_ref: stream });
    }
    if (from !== undefined) {
      query.where('at', '>=', from);
    }
    if (after) {
      query.whereRaw('(at, entity_ref, sequence) > (?, ?, ?)', [
        after.at,
        after.entity_ref,
        after.sequence,
      ]);
    }
    return query;
  }
}
