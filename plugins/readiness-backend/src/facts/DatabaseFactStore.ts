import { Knex } from 'knex';
import { enqueueAssessments } from '../assessment/enqueueAssessments';
import { Clock } from '../clock';
import { chunked, lockRows } from '../database/dialect';
import { insertRows } from '../database/insertRows';
import { createTimeSlice } from '../database/timeSlice';
import {
  FactChange,
  FactRecord,
  FactStore,
  RecordFactsOptions,
  RecordFactsResult,
  StoredFacts,
} from './FactStore';
import { mergeFacts } from './mergeFacts';
import { EntityFactsRow, FactChangeRow } from './tables';

/** @internal */
export interface DatabaseFactStoreOptions {
  knex: Knex;
  clock: Clock;
  /** The shortest freshness that any check asks of a fact now, in milliseconds. */
  freshnessMs?: (source: string, name: string) => number | undefined;
}

/** Rows that are merged and written at a time. */
const ROWS_PER_TURN = 50;

type Indexed = { record: FactRecord; index: number };

/** @internal */
export class DatabaseFactStore implements FactStore {
  readonly #options: DatabaseFactStoreOptions;

  constructor(options: DatabaseFactStoreOptions) {
    this.#options = options;
  }

  async record(
    records: FactRecord[],
    options: RecordFactsOptions = {},
  ): Promise<RecordFactsResult> {
    const { tx } = options;
    return tx
      ? this.#recordIn(tx, records, options)
      : this.#options.knex.transaction(newTx =>
          this.#recordIn(newTx, records, options),
        );
  }

  async get(
    entityRefs: string[],
  ): Promise<Map<string, Record<string, StoredFacts>>> {
    const found = new Map<string, Record<string, StoredFacts>>();
    const takeTurns = createTimeSlice();
    for (const chunk of chunked(entityRefs)) {
      const rows = await this.#options
        .knex<EntityFactsRow>('entity_facts')
        .whereIn('entity_ref', chunk);
      for (const row of rows) {
        const bySource = found.get(row.entity_ref) ?? {};
        bySource[row.source] = toStoredFacts(row);
        found.set(row.entity_ref, bySource);
        await takeTurns();
      }
    }
    return found;
  }

  async pruneChanges(before: string): Promise<number> {
    const { knex } = this.#options;
    const newest = knex<FactChangeRow>('fact_changes')
      .max('id')
      .groupBy('entity_ref', 'source', 'name');
    return knex<FactChangeRow>('fact_changes')
      .where('recorded_at', '<', before)
      .whereNotIn('id', newest)
      .delete();
  }

  async #recordIn(
    tx: Knex.Transaction,
    records: FactRecord[],
    options: RecordFactsOptions,
  ): Promise<RecordFactsResult> {
    const now = this.#options.clock().toISOString();
    const changedRecords = records.map(() => false);
    const reassess = new Set<string>();
    // Sorted so that two transactions lock rows in the same order.
    const groups = [...groupByRow(records)].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    const takeTurns = createTimeSlice();
    for (const chunk of chunked(groups, ROWS_PER_TURN)) {
      await takeTurns();
      const items = chunk.map(([, group]) => group);
      const stored = await this.#lock(tx, items);
      const rows: EntityFactsRow[] = [];
      const changes: Omit<FactChangeRow, 'id'>[] = [];
      for (const group of items) {
        const { entityRef, source } = group[0].record;
        let current = stored.get(rowKey(entityRef, source)) ?? { facts: {} };
        let write = false;
        for (const { record, index } of group) {
          const merged = mergeFacts(current, record, {
            now,
            freshnessMs: name => this.#options.freshnessMs?.(source, name),
          });
          write ||= merged.write;
          if (merged.write) {
            current = merged.next;
          }
          if (merged.reassess) {
            reassess.add(entityRef);
          }
          changedRecords[index] = merged.changes.length > 0;
          changes.push(
            ...merged.changes.map(change =>
              toChangeRow(entityRef, source, change, now),
            ),
          );
        }
        if (write) {
          rows.push(toRow(entityRef, source, current));
        }
      }
      await this.#write(tx, rows, changes);
    }
    await enqueueAssessments(tx, reassess, {
      dueAt: options.dueAt ?? now,
      awaited: options.awaited,
    });
    return { changed: [...reassess], changedRecords };
  }

  /**
   * Creates missing rows first: a row that is not there cannot be locked, and of two sources of
   * pushes that both find none the later would overwrite the earlier.
   */
  async #lock(
    tx: Knex.Transaction,
    groups: Indexed[][],
  ): Promise<Map<string, StoredFacts>> {
    await tx<EntityFactsRow>('entity_facts')
      .insert(
        groups.map(([{ record }]) => ({
          entity_ref: record.entityRef,
          source: record.source,
          facts: '{}',
        })),
      )
      .onConflict(['entity_ref', 'source'])
      .ignore();
    const refs = [...new Set(groups.map(([{ record }]) => record.entityRef))];
    const sources = [...new Set(groups.map(([{ record }]) => record.source))];
    const rows: EntityFactsRow[] = await lockRows(
      tx,
      tx<EntityFactsRow>('entity_facts')
        .whereIn('entity_ref', refs)
        .whereIn('source', sources)
        .orderBy(['entity_ref', 'source']),
    );
    return new Map(
      rows.map(row => [rowKey(row.entity_ref, row.source), toStoredFacts(row)]),
    );
  }

  async #write(
    tx: Knex.Transaction,
    rows: EntityFactsRow[],
    changes: Omit<FactChangeRow, 'id'>[],
  ): Promise<void> {
    await insertRows(tx, 'entity_facts', rows, {
      key: ['entity_ref', 'source'],
    });
    await insertRows(tx, 'fact_changes', changes);
  }
}

function rowKey(entityRef: string, source: string): string {
  return `${entityRef} ${source}`;
}

function groupByRow(records: FactRecord[]): Map<string, Indexed[]> {
  const groups = new Map<string, Indexed[]>();
  records.forEach((record, index) => {
    const key = rowKey(record.entityRef, record.source);
    const group = groups.get(key);
    if (group) {
      group.push({ record, index });
    } else {
      groups.set(key, [{ record, index }]);
    }
  });
  return groups;
}

function toStoredFacts(row: EntityFactsRow): StoredFacts {
  return {
    facts: JSON.parse(row.facts),
    ...(row.error !== null &&
      row.error_at !== null && {
        error: { message: row.error, at: row.error_at },
      }),
    ...(row.last_success_at !== null && {
      lastSuccessAt: row.last_success_at,
    }),
  };
}

function toRow(
  entityRef: string,
  source: string,
  stored: StoredFacts,
): EntityFactsRow {
  return {
    entity_ref: entityRef,
    source,
    facts: JSON.stringify(stored.facts),
    error: stored.error?.message ?? null,
    error_at: stored.error?.at ?? null,
    last_success_at: stored.lastSuccessAt ?? null,
  };
}

function toChangeRow(
  entityRef: string,
  source: string,
  change: FactChange,
  now: string,
): Omit<FactChangeRow, 'id'> {
  return {
    entity_ref: entityRef,
    source,
    name: change.name,
    value: change.value === undefined ? null : JSON.stringify(change.value),
    observed_at: change.observedAt,
    recorded_at: now,
    url: change.url ?? null,
    version: change.version ?? null,
  };
}
