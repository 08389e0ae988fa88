import { Client } from 'pg';
import { BenchDatabase } from './BenchDatabase';

/** What `scripts/pg.mjs` gives. */
export interface RunningPostgres {
  url: string;
  port: number;
  stop(): Promise<void>;
}

let databases = 0;

/** A database of its own on a running PostgreSQL. */
export async function openPostgres(
  server: RunningPostgres,
  pluginId: string,
): Promise<BenchDatabase> {
  databases += 1;
  const prefix = `bench_${databases}_`;
  const connection = {
    host: '127.0.0.1',
    port: server.port,
    user: 'postgres',
    password: 'postgres',
  };
  let client: Client | undefined;
  const connect = async () => {
    if (!client) {
      client = new Client({ ...connection, database: `${prefix}${pluginId}` });
      await client.connect();
    }
    return client;
  };
  const query = async <T extends object>(sql: string): Promise<T[]> =>
    (await (await connect()).query<T>(sql)).rows;
  const admin = new Client({ ...connection, database: 'postgres' });
  await admin.connect();
  const { rows } = await admin.query('show server_version');
  await admin.end();
  return {
    name: 'PostgreSQL',
    version: rows[0].server_version,
    config: { client: 'pg', prefix, connection },
    query,
    rowsWritten: async () => {
      const [row] = await query<{ written: string }>(
        `select sum(n_tup_ins + n_tup_upd + n_tup_del) as written
         from pg_stat_user_tables where schemaname = 'public'`,
      );
      return Number(row.written);
    },
    analyze: async () => {
      await query('analyze');
    },
    close: async () => {
      await client?.end();
    },
  };
}
