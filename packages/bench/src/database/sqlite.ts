import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { BenchDatabase } from './BenchDatabase';

/** A database in files of their own. */
export function openSqlite(pluginId: string): BenchDatabase {
  const directory = mkdtempSync(join(tmpdir(), 'readiness-bench-'));
  let connection: Database | undefined;
  const connect = () => {
    connection ??= new Database(join(directory, `${pluginId}.sqlite`), {
      readonly: true,
      timeout: 20_000,
    });
    return connection;
  };
  const [{ version }] = new Database(':memory:')
    .prepare('select sqlite_version() as version')
    .all() as { version: string }[];
  return {
    name: 'SQLite',
    version,
    config: { client: 'better-sqlite3', connection: { directory } },
    query: async <T extends object>(sql: string) =>
      connect().prepare(sql).all() as T[],
    // It plans without statistics in production too.
    analyze: async () => {},
    close: async () => {
      connection?.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
