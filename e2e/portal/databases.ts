import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../scripts/pg.mjs';

/** @internal */
export type DatabaseName = 'sqlite' | 'postgres';

/** An empty database for one portal, and what the portal has to be told to use it. */
export interface Database {
  name: DatabaseName;
  /** Temporary; gone after `remove`. */
  directory: string;
  /** Configuration files, relative to the root of the repository. */
  configs: string[];
  env: Record<string, string>;
  remove(): Promise<void>;
}

/** @throws Error when it is to be PostgreSQL and none can be had */
export async function createDatabase(name: DatabaseName): Promise<Database> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'readiness-e2e-'));
  const removeDirectory = async () =>
    fs.rmSync(directory, { recursive: true, force: true });
  if (name === 'sqlite') {
    return {
      name,
      directory,
      configs: ['e2e/portal/app-config.sqlite.yaml'],
      env: { E2E_DATA_DIR: directory },
      remove: removeDirectory,
    };
  }
  const pg = await startPostgres();
  if (!pg)
    throw new Error('no PostgreSQL for the end-to-end tests; set PG_BIN');
  return {
    name,
    directory,
    configs: ['app-config.postgres.yaml'],
    env: {
      POSTGRES_HOST: '127.0.0.1',
      POSTGRES_PORT: String(pg.port),
      POSTGRES_USER: 'postgres',
      POSTGRES_PASSWORD: 'not-asked-for',
    },
    remove: async () => {
      await pg.stop();
      await removeDirectory();
    },
  };
}
