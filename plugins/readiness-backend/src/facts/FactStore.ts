import { Fact, FactSourceError } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';

/**
 * What a source said about one entity. `complete` facts are all that the source knows: what is left
 * out goes away. Facts that are not complete leave the others as they are.
 * @internal
 */
export type FactRecord =
  | {
      entityRef: string;
      source: string;
      facts: Record<string, Fact>;
      complete: boolean;
    }
  | { entityRef: string; source: string; error: string };

/** The facts of one entity from one source. @internal */
export interface StoredFacts {
  facts: Record<string, Fact>;
  error?: FactSourceError;
  /** ISO 8601 */
  lastSuccessAt?: string;
}

/** One change of a fact; `value` is absent when the fact went away. @internal */
export interface FactChange {
  name: string;
  value?: Fact['value'];
  observedAt: string;
  url?: string;
  version?: string;
}

/** @internal */
export interface RecordFactsOptions {
  /** When the affected entities are to be assessed; now when absent. ISO 8601. */
  dueAt?: string;
  /** Somebody waits for what becomes of it. */
  awaited?: boolean;
  /** Joins a transaction of the caller. */
  tx?: Knex.Transaction;
}

/** @internal */
export interface RecordFactsResult {
  /** Entities whose facts or errors changed and that were queued. */
  changed: string[];
  /** For each record in order, whether it changed a fact. */
  changedRecords: boolean[];
}

/** @internal */
export interface FactStore {
  /** Records in order, all or nothing; writes only what changed. */
  record(
    records: FactRecord[],
    options?: RecordFactsOptions,
  ): Promise<RecordFactsResult>;
  /** By entity ref, then source. */
  get(entityRefs: string[]): Promise<Map<string, Record<string, StoredFacts>>>;
  /** Removes changes recorded before a time, except the newest of each fact. Returns how many. */
  pruneChanges(before: string): Promise<number>;
}
