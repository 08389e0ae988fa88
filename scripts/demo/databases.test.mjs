import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../pg.mjs';
import { postgresDatabases, sqliteFiles } from './databases.mjs';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { Client } = createRequire(
  path.join(ROOT, 'packages/backend/package.json'),
)('pg');

let pg;
before(async () => {
  pg = await startPostgres();
});
after(() => pg?.stop());

test('the demo drops its own databases of a PostgreSQL, and no other', async () => {
  assert.ok(pg, 'no PostgreSQL; set PG_BIN');
  const client = new Client({ connectionString: pg.url });
  await client.connect();
  const names = async () =>
    (await client.query('SELECT datname FROM pg_database')).rows.map(
      ({ datname }) => datname,
    );
  const databases = postgresDatabases(ROOT, {
    POSTGRES_HOST: '127.0.0.1',
    POSTGRES_PORT: String(pg.port),
    POSTGRES_USER: 'postgres',
    POSTGRES_PASSWORD: 'not-asked-for',
  });
  try {
    await client.query('CREATE DATABASE backstage_plugin_catalog');
    await client.query('CREATE DATABASE "meridianXcatalog"');
    assert.equal(await databases.exist(), false);
    await client.query('CREATE DATABASE meridian_catalog');
    await client.query('CREATE DATABASE "meridian_user-settings"');
    assert.equal(await databases.exist(), true);
    await databases.drop();
    assert.equal(await databases.exist(), false);
    const left = await names();
    assert.ok(left.includes('backstage_plugin_catalog'));
    assert.ok(left.includes('meridianXcatalog'));
    assert.ok(!left.some(name => name.startsWith('meridian_')));
  } finally {
    await client.end();
  }
});

test('of SQLite it drops the files, with what lies beside them', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'demo-sqlite-'));
  const databases = sqliteFiles(folder);
  try {
    assert.equal(await databases.exist(), false);
    for (const name of ['a.sqlite', 'a.sqlite-wal', 'history.log']) {
      fs.writeFileSync(path.join(folder, name), '');
    }
    assert.equal(await databases.exist(), true);
    await databases.drop();
    assert.deepEqual(fs.readdirSync(folder), ['history.log']);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
