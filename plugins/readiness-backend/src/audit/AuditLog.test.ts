import { createTestDatabases } from '../__testUtils__/databases';
import { AuditEntry } from './AuditEntry';
import { AuditLog } from './AuditLog';
import { AuditVerifier } from './AuditVerifier';

const A = 'component:default/a';
const B = 'component:default/b';

function anEntry(reason: string, entityRef: string = A): AuditEntry {
  return {
    entityRef,
    at: '2026-11-21T10:00:00.000Z',
    actor: 'user:default/ada',
    action: 'gate.approved',
    subject: 'release',
    reason,
    data: { b: 1, a: ['x'] },
  };
}

describe('AuditLog', () => {
  const databases = createTestDatabases();

  it.each(databases.ids)('keeps a chain per stream, %p', async id => {
    const knex = await databases.init(id);
    const log = new AuditLog({ knex });
    for (const reason of ['1', '2', '3']) {
      await knex.transaction(tx => log.append(tx, anEntry(reason)));
      await knex.transaction(tx => log.append(tx, anEntry(reason, B)));
    }
    const verifier = new AuditVerifier({ knex });
    expect(await verifier.streams()).toEqual([A, B]);
    expect(await verifier.verify([A, B])).toEqual({
      ok: true,
      entities: 2,
      records: 6,
      broken: [],
    });
    const newest = await log.list(A, { limit: 2 });
    expect(newest).toMatchObject([
      { sequence: 2, reason: '3', data: { a: ['x'], b: 1 } },
      { sequence: 1, reason: '2' },
    ]);
    expect(newest[0].previousHash).toBe(newest[1].hash);
    expect(await log.list(A, { limit: 2, before: 1 })).toMatchObject([
      { sequence: 0, reason: '1', previousHash: '' },
    ]);
  });

  it.each(databases.ids)('appends batches over streams, %p', async id => {
    const knex = await databases.init(id);
    const log = new AuditLog({ knex });
    const refs = Array.from(
      { length: 450 },
      (_, n) => `component:default/${n}`,
    );
    const batch = ['1', '2'].flatMap(reason =>
      refs.map(ref => anEntry(reason, ref)),
    );
    await knex.transaction(tx => log.appendAll(tx, batch));
    await knex.transaction(tx => log.appendAll(tx, []));
    expect(await new AuditVerifier({ knex }).verify(refs)).toMatchObject({
      ok: true,
      records: 900,
    });
    expect(await log.list(refs[7], { limit: 9 })).toMatchObject([
      { sequence: 1, reason: '2' },
      { sequence: 0, reason: '1' },
    ]);
  });

  it.each(databases.ids)(
    'neither forks nor stands still when many append at once, %p',
    async id => {
      const knex = await databases.init(id);
      const log = new AuditLog({ knex });
      await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          knex.transaction(tx =>
            log.appendAll(
              tx,
              // Every second one names the streams the other way round.
              (index % 2 ? [A, B] : [B, A]).map(ref =>
                anEntry(String(index), ref),
              ),
            ),
          ),
        ),
      );
      expect(await new AuditVerifier({ knex }).verify([A, B])).toMatchObject({
        ok: true,
        records: 24,
      });
      const reasons = (await log.list(A, { limit: 20 })).map(r => r.reason);
      expect(new Set(reasons).size).toBe(12);
    },
  );

  it.each(databases.ids)('forgets what is rolled back, %p', async id => {
    const knex = await databases.init(id);
    const log = new AuditLog({ knex });
    await expect(
      knex.transaction(async tx => {
        await log.append(tx, anEntry('lost'));
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    await knex.transaction(tx => log.append(tx, anEntry('kept')));
    expect(await log.list(A, { limit: 9 })).toMatchObject([
      { sequence: 0, reason: 'kept' },
    ]);
    expect((await new AuditVerifier({ knex }).verify([A])).ok).toBe(true);
  });
});
