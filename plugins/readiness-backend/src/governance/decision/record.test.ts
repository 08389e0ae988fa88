import { ReadinessReceipt } from 'backstage-plugin-readiness-common';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { createTestDatabases } from '../../__testUtils__/databases';
import { aHiddenEntity, anEntity } from '../../__testUtils__/entities';
import { TEST_POLICY } from '../../__testUtils__/policy';
import {
  NOBODY,
  SERVICE,
  TestBackend,
  USER,
} from '../../__testUtils__/TestBackend';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import { waitFor } from '../../__testUtils__/waitFor';
import { AuditRecordRow } from '../../audit/tables';

jest.setTimeout(60_000);

const POLICY = `${TEST_POLICY}  gates:
    - { name: release, title: Release, enforcement: enforce, requires: { checks: [unit-tests-pass] } }
`;
const A = '/entities/component/default/a';
const DECISION = `${A}/gates/release/decision`;

describe('decisions as pipelines read them', () => {
  const databases = createTestDatabases();

  describe.each(databases.ids)('%p', id => {
    let backend: TestBackend;
    let knex: Awaited<ReturnType<typeof databases.init>>;

    const recorded = async () => {
      const { body } = await backend.get(
        '/audit?entityRef=component:default/a',
        SERVICE,
      );
      return body.items.filter(
        (record: { action: string }) => record.action === 'gate.decision',
      );
    };
    const push = async (unitTestsPass: boolean) => {
      await backend.post('/facts', SERVICE).send({
        facts: [
          {
            entityRef: 'component:default/a',
            source: 'ci',
            values: { unitTestsPass },
          },
        ],
      });
      await backend.post(`${A}/evaluate`, SERVICE);
    };

    beforeEach(async () => {
      knex = await databases.init(id);
      backend = await TestBackend.start({
        catalog: new TestCatalog([
          anEntity('a', {
            metadata: { annotations: { 'readiness/version': '14' } },
          }),
          aHiddenEntity('secret'),
        ]),
        knex,
        policy: POLICY,
      });
      await backend.syncCatalog();
      await waitFor(
        () => backend.get('/entities', SERVICE),
        response => response.body.totalItems === 2,
      );
    });
    afterEach(() => backend.stop());

    it('come with a receipt that anybody verifies with the open keys', async () => {
      await push(true);
      const { body, headers } = await backend.get(DECISION);
      expect(headers['cache-control']).toBe('no-store');
      const keys = await backend.get('/receipts/keys', NOBODY);
      expect(keys.status).toBe(200);
      expect(keys.headers['cache-control']).toBe('public, max-age=300');
      const { payload, protectedHeader } = await jwtVerify<ReadinessReceipt>(
        body.receipt,
        createLocalJWKSet(keys.body),
      );
      expect(protectedHeader).toEqual({
        alg: 'ES256',
        typ: 'JWT',
        kid: keys.body.keys[0].kid,
      });
      const { receipt, ...answer } = body;
      expect(payload).toEqual({
        ...answer,
        iss: expect.stringMatching(/^http.*\/api\/readiness$/),
        sub: 'component:default/a',
        gate: 'release',
        jti: expect.any(String),
        fingerprint: expect.any(String),
        iat: expect.any(Number),
        exp: payload.iat + 3600,
      });
      expect(payload).toMatchObject({ decision: 'allow', version: '14' });
    });

    it('are recorded once an hour per answer and actor', async () => {
      expect((await backend.get(DECISION)).status).toBe(200);
      expect(await recorded()).toEqual([]);

      const first = (await backend.get(DECISION, SERVICE)).body;
      await Promise.all([
        backend.get(DECISION, SERVICE),
        backend.get(DECISION, SERVICE),
      ]);
      expect(await recorded()).toMatchObject([
        {
          actor: 'service:external:test-service',
          subject: 'release',
          reason: first.reasons[0],
          policyVersion: first.policyVersion,
          data: {
            decision: 'deny',
            status: 'blocked',
            enforcement: 'enforce',
            version: '14',
            receipt: decodeJwt(first.receipt).jti,
          },
        },
      ]);

      await backend.get(`${DECISION}?record=true`, USER);
      expect((await recorded())[0].actor).toBe('user:default/ada');
      await push(true);
      await backend.get(DECISION, SERVICE);
      expect(await recorded()).toHaveLength(3);
      expect((await recorded())[0].data.decision).toBe('allow');

      // What was said more than an hour ago is said anew.
      const past = new Date(Date.now() - 61 * 60_000).toISOString();
      await knex<AuditRecordRow>('audit_records').update({ at: past });
      await backend.get(DECISION, SERVICE);
      expect(await recorded()).toHaveLength(4);
    });

    it('are recorded once when many ask at the same moment', async () => {
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => backend.get(DECISION, SERVICE)),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
      expect(await recorded()).toHaveLength(1);
    });

    it('are not recorded where they are refused', async () => {
      const hidden =
        '/entities/component/default/secret/gates/release/decision';
      expect((await backend.get(`${hidden}?record=true`)).status).toBe(404);
      expect(
        (await backend.get(`${A}/gates/no/decision`, SERVICE)).status,
      ).toBe(404);
      expect((await backend.get(`${DECISION}?record=maybe`)).status).toBe(400);
      expect(
        await knex('audit_records').where({ action: 'gate.decision' }),
      ).toEqual([]);
    });
  });
});
