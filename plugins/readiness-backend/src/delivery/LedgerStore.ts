import { Knex } from 'knex';
import { chunked } from '../database/dialect';
import { StoredLedgerEntry } from './ledger';
import { LedgerRow } from './tables';

/** Ledger of delivery modes; rows are added and never changed. @internal */
export class LedgerStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** By entity ref, oldest first; entities without any entry are left out. */
  async get(
    entityRefs: string[],
    knex: Knex = this.#knex,
  ): Promise<Map<string, StoredLedgerEntry[]>> {
    const found = new Map<string, StoredLedgerEntry[]>();
    for (const chunk of chunked(entityRefs)) {
      const rows: LedgerRow[] = await knex<LedgerRow>('delivery_ledger')
        .whereIn('entity_ref', chunk)
        .orderBy('number');
      for (const row of rows) {
        const entries = found.get(row.entity_ref) ?? [];
        found.set(row.entity_ref, entries);
        entries.push(toEntry(row));
      }
    }
    return found;
  }

  async add(tx: Knex.Transaction, entries: StoredLedgerEntry[]): Promise<void> {
    for (const chunk of chunked(entries)) {
      await tx<LedgerRow>('delivery_ledger').insert(chunk.map(toRow));
    }
  }
}

function toRow(entry: StoredLedgerEntry): Omit<LedgerRow, 'number'> {
  return {
    id: entry.id,
    entity_ref: entry.entityRef,
    at: entry.at,
    kind: entry.kind,
    from_mode: entry.from ?? null,
    to_mode: entry.to,
    catalog_mode: entry.catalogMode ?? null,
    declared_in: entry.declaredIn,
    learned: entry.learned ?? null,
    changes: entry.changes ? JSON.stringify(entry.changes) : null,
    evidence: JSON.stringify(entry.evidence),
    practices: entry.practices ? JSON.stringify(entry.practices) : null,
    decided_by: entry.decidedBy,
    review_by: entry.reviewBy ?? null,
    corrects: entry.corrects ?? null,
    level: entry.level ?? null,
    score: entry.score ?? null,
    version: entry.version ?? null,
  };
}

function toEntry(row: LedgerRow): StoredLedgerEntry {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    at: row.at,
    kind: row.kind,
    from: row.from_mode ?? undefined,
    to: row.to_mode,
    catalogMode: row.catalog_mode ?? undefined,
    declaredIn: row.declared_in,
    learned: row.learned ?? undefined,
    changes: row.changes === null ? undefined : JSON.parse(row.changes),
    evidence: JSON.parse(row.evidence),
    practices: row.practices === null ? undefined : JSON.parse(row.practices),
    decidedBy: row.decided_by,
    reviewBy: row.review_by ?? undefined,
    corrects: row.corrects ?? undefined,
    level: row.level ?? undefined,
    score: row.score ?? undefined,
    version: row.version ?? undefined,
  };
}
