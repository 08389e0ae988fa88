import { spawn } from 'child_process';
import { mkdtemp, rm } from 'fs/promises';
import knexFactory, { Knex } from 'knex';
import { tmpdir } from 'os';
import path from 'path';
import { setTimeout as sleep } from 'timers/promises';
import { createTestDatabases } from '../../__testUtils__/databases';
import { anEntity } from '../../__testUtils__/entities';
import { AuditVerifier } from '../../audit/AuditVerifier';
import { applyDatabaseMigrations } from '../../database/migrations';
import { DatabaseSubjectStore } from '../../subjects/DatabaseSubjectStore';
import { buildCatalogTree } from '../../subjects/placement';
import { toSubject } from '../../subjects/toSubject';

jest.setTimeout(120_000);

const KILLS = 4;
const AT = '2026-01-01T00:00:00.000Z';
const SCRIPT = path.join(__dirname, '../../__testUtils__/decideUntilKilled.ts');

/** Lets a process decide, and kills it at a random moment after its first decision. */
async function decideAndDie(connection: object): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      SCRIPT,
      JSON.stringify(connection),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', data => {
    said += data;
  });
  const ended = new Promise<string | null>(resolve => {
    child.on('close', (_code, signal) => resolve(signal));
  });
  await Promise.race([
    new Promise(resolve => {
      child.stdout.once('data', resolve);
    }),
    ended,
  ]);
  await sleep(Math.random() * 100);
  child.kill('SIGKILL');
  expect({ signal: await ended, said }).toMatchObject({ signal: 'SIGKILL' });
}

describe('a process that is killed while it takes decisions', () => {
  const databases = createTestDatabases();

  it.each(databases.ids)('leaves each whole or not at all, %p', async id => {
    const folder = await mkdtemp(path.join(tmpdir(), 'readiness-crash-'));
    let knex: Knex;
    let connection: object;
    if (id === 'SQLITE_3') {
      const filename = path.join(folder, 'readiness.sqlite');
      connection = {
        client: 'better-sqlite3',
        connection: { filename },
        useNullAsDefault: true,
      };
      knex = knexFactory(connection);
      await applyDatabaseMigrations(knex);
    } else {
      knex = await databases.init(id);
      connection = { client: 'pg', connection: knex.client.config.connection };
    }
    try {
      const tree = buildCatalogTree({ groups: [], systems: [] });
      const subjects = new DatabaseSubjectStore({ knex });
      await subjects.upsert([toSubject(anEntity('a'), tree, AT)], {
        at: AT,
        dueAt: AT,
      });
      for (let kill = 0; kill < KILLS; kill += 1) {
        await decideAndDie(connection);
        // The server ends what the dead process had begun.
        await sleep(300);
        const actions: string[] = await knex('audit_records').pluck('action');
        const submitted = await knex('gate_submissions').pluck('id');
        const decided: string[] = await knex('gate_decisions').pluck(
          'submission_id',
        );
        expect(decided.length).toBeGreaterThan(kill);
        expect(actions.filter(one => one === 'gate.submitted')).toHaveLength(
          submitted.length,
        );
        expect(actions.filter(one => one === 'gate.rejected')).toHaveLength(
          decided.length,
        );
        expect(new Set(decided).size).toBe(decided.length);
        const answers = await knex('idempotency_keys').pluck('response');
        expect(
          answers.map(answer => JSON.parse(answer).submission).sort(),
        ).toEqual([...submitted].sort());
        const verdict = await new AuditVerifier({ knex }).verify([
          'component:default/a',
        ]);
        expect(verdict).toMatchObject({ ok: true, records: actions.length });
      }
    } finally {
      if (id === 'SQLITE_3') {
        await knex.destroy();
      }
      await rm(folder, { recursive: true, force: true });
    }
  });
});
