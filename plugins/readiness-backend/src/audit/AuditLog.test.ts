import { createTestDatabases } from '../__testUtils__/databases';
import { AuditEntry, AuditLog } from './AuditLog';
import { AuditRecordRow } from './tables';

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

  it.each(databases.ids)('keeps a chain per entity, %p', async id => {
    const knex = await databases.init(id);
    const log = new AuditLog({ knex });
    for (const reason of ['1', '2', '3']) {
      await knex.transaction(tx => log.append(tx, anEntry(reason)));
      await knex.transaction(tx => log.append(tx, anEntry(reason, B)));
    }
    expect(await log.entityRefs()).toEqual([A, B]);
    expect(await log.verify([A, B])).toEqual({
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

    const rows = () => knex<AuditRecordRow>('audit_records');
    await rows().where({ entity_ref: A, sequence: 1 }).update({ reason: 'x' });
    await rows().where({ entity_ref: B, sequence: 1 }).delete();
    expect(await log.verify([A, B])).toEqual({
      ok: false,
      entities: 2,
      records: 5,
      broken: [
        {
          entityRef: A,
          sequence: 1,
          reason: 'the content of record 1 is not what was recorded',
        },
        {
          entityRef: B,
          sequence: 2,
          reason: expect.stringMatching(/does not follow/),
        },
      ],
    });
  });

  it.each(databases.ids)(
    'does not fork when many append at once, %p',
    async id => {
      const knex = await databases.init(id);
      const log = new AuditLog({ knex });
      await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          knex.transaction(tx => log.append(tx, anEntry(String(index)))),
        ),
      );
      expect(await log.verify([A])).toMatchObject({ ok: true, records: 12 });
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
  });
});
