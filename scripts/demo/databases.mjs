// Where the demo's portal keeps what it knows: SQLite files in a folder, or databases of a PostgreSQL.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** @typedef {{ exist(): Promise<boolean>, drop(): Promise<void> }} Databases */

/**
 * @param {string} folder
 * @returns {Databases}
 */
export function sqliteFiles(folder) {
  const names = () =>
    fs.readdirSync(folder).filter(name => /\.sqlite(-\w+)?$/.test(name));
  return {
    exist: async () => names().length > 0,
    drop: async () =>
      names().forEach(name => fs.rmSync(path.join(folder, name))),
  };
}

/**
 * Those that bear the prefix of app-config.postgres.yaml.
 * @param {string} root folder of the repository
 * @param {Record<string, string | undefined>} env with POSTGRES_HOST and so on
 * @returns {Databases}
 */
export function postgresDatabases(root, env) {
  const { Client } = createRequire(
    path.join(root, 'packages/backend/package.json'),
  )('pg');
  const { prefix } = parse(
    fs.readFileSync(path.join(root, 'app-config.postgres.yaml'), 'utf8'),
  ).backend.database;

  /** Calls with a connection, and the names of the databases. */
  async function withDatabases(work) {
    const client = new Client({
      host: env.POSTGRES_HOST,
      port: Number(env.POSTGRES_PORT),
      user: env.POSTGRES_USER,
      password: env.POSTGRES_PASSWORD,
      database: 'postgres',
    });
    await client.connect();
    try {
      const { rows } = await client.query(
        'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
        [prefix],
      );
      return await work(
        rows.map(({ datname }) => datname),
        client,
      );
    } finally {
      await client.end();
    }
  }

  return {
    exist: () => withDatabases(async names => names.length > 0),
    drop: () =>
      withDatabases(async (names, client) => {
        for (const name of names) {
          await client.query(`DROP DATABASE ${client.escapeIdentifier(name)}`);
        }
      }),
  };
}
