/** A database that both the servers and the benchmark see. */
export interface BenchDatabase {
  name: 'PostgreSQL' | 'SQLite';
  version: string;
  /** `backend.database` of a server's configuration. */
  config: object;
  /** Reads what the plugin stored. */
  query<T extends object>(sql: string): Promise<T[]>;
  /** Rows inserted, updated and deleted so far, where the database tells. */
  rowsWritten?(): Promise<number>;
  /** Statistics for the planner, as autovacuum makes them some minutes later. */
  analyze(): Promise<void>;
  close(): Promise<void>;
}
