import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { AuditLog } from './AuditLog';
import { AuditVerifier } from './AuditVerifier';
import { AuditHeadRow, AuditRecordRow } from './tables';

jest.setTimeout(60_000);

const A = 'component:default/a';
const B = 'component:default/b';

const rows = (knex: Knex) => knex<AuditRecordRow>('audit_records');
const at = (sequence: number) => ({ entity_ref: A, sequence });

async function moveTo(knex: Knex, from: number, to: number): Promise<void> {
  await rows(knex).where(at(from)).update({ sequence: to });
}

describe('AuditVerifier', () => {
  const databases = createTestDatabases();
  const cases: [
    string,
    (knex: Knex) => Promise<unknown>,
    { sequence: number; reason: string },
  ][] = [
    [
      'one changed by hand',
      knex => rows(knex).where(at(1)).update({ reason: 'another' }),
      {
        sequence: 1,
        reason: 'the content of record 1 is not what was recorded',
      },
    ],
    [
      'one taken out of the middle',
      knex => rows(knex).where(at(1)).delete(),
      { sequence: 1, reason: 'record 1 is missing' },
    ],
    [
      'the first taken out',
      knex => rows(knex).where(at(0)).delete(),
      { sequence: 0, reason: 'record 0 is missing' },
    ],
    [
      'one taken out and the rest moved up',
      async knex => {
        await rows(knex).where(at(1)).delete();
        await moveTo(knex, 2, 1);
        await moveTo(knex, 3, 2);
      },
      {
        sequence: 1,
        reason:
          'record 1 does not follow record 0: one was changed, taken out, put in or moved',
      },
    ],
    [
      'the end cut off',
      knex => rows(knex).where(at(3)).delete(),
      {
        sequence: 3,
        reason:
          'record 3 is missing: the chain was cut off, its last record was 3',
      },
    ],
    [
      'all taken out',
      knex => rows(knex).where({ entity_ref: A }).delete(),
      {
        sequence: 0,
        reason:
          'record 0 is missing: the chain was cut off, its last record was 3',
      },
    ],
    [
      'two swapped',
      async knex => {
        await moveTo(knex, 1, 99);
        await moveTo(knex, 2, 1);
        await moveTo(knex, 99, 2);
      },
      {
        sequence: 1,
        reason:
          'record 1 does not follow record 0: one was changed, taken out, put in or moved',
      },
    ],
    [
      'the head taken away',
      knex =>
        knex<AuditHeadRow>('audit_heads').where({ entity_ref: A }).delete(),
      {
        sequence: 0,
        reason: 'record 0 was put in beyond the end of the chain',
      },
    ],
    [
      'another head',
      knex =>
        knex<AuditHeadRow>('audit_heads')
          .where({ entity_ref: A })
          .update({ hash: 'f'.repeat(64) }),
      {
        sequence: 3,
        reason: 'record 3 is not the one that ended the chain',
      },
    ],
  ];

  describe.each(databases.ids)('%p', id => {
    it.each(cases)('names %s', async (_, tamper, expected) => {
      const knex = await databases.init(id);
      const log = new AuditLog({ knex });
      await knex.transaction(tx =>
        log.appendAll(
          tx,
          [A, B].flatMap(entityRef =>
            ['0', '1', '2', '3'].map(reason => ({
              entityRef,
              at: '2026-11-21T10:00:00.000Z',
              actor: 'user:default/ada',
              action: 'gate.approved',
              subject: 'release',
              reason,
            })),
          ),
        ),
      );
      await tamper(knex);
      const verifier = new AuditVerifier({ knex });
      expect(await verifier.streams()).toEqual([A, B]);
      expect(await verifier.verify([A, B])).toMatchObject({
        ok: false,
        broken: [{ entityRef: A, ...expected }],
      });
      expect(await verifier.verify([B])).toMatchObject({ ok: true });
    });

    it('walks chains of many pages', async () => {
      const knex = await databases.init(id);
      const log = new AuditLog({ knex });
      const many = Array.from({ length: 1_100 }, (_, index) => ({
        entityRef: A,
        at: '2026-11-21T10:00:00.000Z',
        actor: 'service:ci',
        action: 'gate.decision',
        subject: 'release',
        data: { index },
      }));
      await knex.transaction(tx => log.appendAll(tx, many));
      const verifier = new AuditVerifier({ knex });
      expect(await verifier.verifyStream(A)).toEqual({
        records: 1_100,
        headHash: (await log.list(A, { limit: 1 }))[0].hash,
      });
      await rows(knex).where(at(1_050)).update({ subject: 'other' });
      expect(await verifier.verifyStream(A)).toMatchObject({
        broken: { sequence: 1_050, reason: expect.stringMatching(/1050/) },
      });
    });
  });
});
