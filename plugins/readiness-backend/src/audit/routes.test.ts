import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { anEntity, aHiddenEntity } from '../__testUtils__/entities';
import { TEST_POLICY } from '../__testUtils__/policy';
import {
  NOBODY,
  SERVICE,
  STRANGER,
  TestBackend,
} from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { waitFor } from '../__testUtils__/waitFor';

jest.setTimeout(60_000);

const A = 'component:default/a';
const SECRET = 'component:default/secret';

const POLICY = `${TEST_POLICY}  gates:
    - { name: release, title: Release, enforcement: enforce, requires: { checks: [unit-tests-pass], evidence: [{ name: note, title: Note }] } }
`;

const linesOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));

describe('the audit log over HTTP', () => {
  const databases = createTestDatabases();

  describe.each(databases.ids)('%p', id => {
    let backend: TestBackend;
    let knex: Knex;

    const records = async (entityRef: string) =>
      (await backend.get(`/audit?limit=500&entityRef=${entityRef}`, SERVICE))
        .body.items;

    const push = async (unitTestsPass: boolean, name = 'a') => {
      await backend.post('/facts', SERVICE).send({
        facts: [
          {
            entityRef: `component:default/${name}`,
            source: 'ci',
            values: { unitTestsPass },
          },
        ],
      });
      await backend.post(
        `/entities/component/default/${name}/evaluate`,
        SERVICE,
      );
    };

    beforeEach(async () => {
      knex = await databases.init(id);
      backend = await TestBackend.start({
        catalog: new TestCatalog([anEntity('a'), aHiddenEntity('secret')]),
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

    it('has what assessments change, and which policy is in force', async () => {
      const { version } = (await backend.get('/policies')).body;
      expect(await records('policy')).toMatchObject([
        {
          sequence: 0,
          actor: 'service:readiness',
          action: 'policy.in-force',
          subject: version,
          policyVersion: version,
          data: { from: null },
        },
      ]);
      expect(await records(A)).toMatchObject([
        {
          sequence: 0,
          actor: 'service:readiness',
          action: 'assessment.begun',
          policyVersion: version,
          data: { profile: 'plain', gates: { release: 'blocked' } },
        },
      ]);

      await push(true);
      const [newest] = await records(A);
      expect(newest).toMatchObject({
        actor: 'service:readiness',
        action: 'level.changed',
        subject: 'service',
        data: { from: 'none', to: 'basic' },
        reason: expect.any(String),
      });
      const length = (await records(A)).length;
      await push(true);
      expect(await records(A)).toHaveLength(length);

      await backend.post('/entities/component/default/a/attestations').send({
        evidence: 'note',
        url: 'https://wiki.example.com/1',
      });
      await backend.post('/entities/component/default/a/evaluate', SERVICE);
      expect((await records(A)).slice(0, 2)).toMatchObject([
        {
          action: 'gate.status-changed',
          subject: 'release',
          data: { from: 'blocked', to: 'passed' },
        },
        { action: 'evidence.given', subject: 'note' },
      ]);

      await backend.writePolicy(
        POLICY.replace('minScore: 0.9', 'minScore: 0.95'),
      );
      await backend.post('/entities/component/default/a/evaluate', SERVICE);
      const next = (await backend.get('/policies')).body.version;
      expect(next).not.toBe(version);
      expect((await records(A))[0]).toMatchObject({
        action: 'policy.changed',
        policyVersion: next,
        data: { from: version, to: next },
      });
      expect((await records('policy'))[0]).toMatchObject({
        subject: next,
        data: { from: version },
      });
      await backend.trigger('readiness-policy');
      expect(await records('policy')).toHaveLength(2);
      expect((await backend.get('/audit/verify', SERVICE)).body).toMatchObject({
        ok: true,
        entities: 3,
      });
    });

    it('is exported in both formats, safe for spreadsheets', async () => {
      await backend
        .post('/entities/component/default/a/attestations')
        .send({ evidence: 'note', note: '=HYPERLINK("https://x")' });
      await push(true);
      const jsonl = await backend
        .get(`/audit/export?format=jsonl&entityRef=${A}`)
        .buffer(true);
      expect(jsonl.status).toBe(200);
      expect(jsonl.headers['content-type']).toMatch(/^application\/jsonl/);
      expect(linesOf(jsonl.text)).toEqual((await records(A)).reverse());

      const csv = await backend.get('/audit/export?format=csv').buffer(true);
      expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(csv.headers['content-disposition']).toMatch(
        /^attachment; filename="readiness-audit-.*\.csv"$/,
      );
      const [header, ...lines] = csv.text.trim().split('\r\n');
      expect(header).toBe(
        'at,actor,action,entityRef,subject,reason,policyVersion,data,sequence,previousHash,hash',
      );
      expect(lines.length).toBeGreaterThan(3);
      expect(lines.find(line => line.includes('evidence.given'))).toContain(
        `a,note,"'=HYPERLINK(""https://x"")",`,
      );
    });

    it('shows nobody what the catalog hides', async () => {
      for (const url of [
        `/audit?entityRef=${SECRET}`,
        `/audit/verify?entityRef=${SECRET}`,
        `/audit/export?format=csv&entityRef=${SECRET}`,
      ]) {
        expect((await backend.get(url)).status).toBe(404);
        expect((await backend.get(url, SERVICE)).status).toBe(200);
        expect((await backend.get(url, STRANGER)).status).toBe(403);
        expect((await backend.get(url, NOBODY)).status).toBe(401);
      }
      const url = '/audit/export?format=jsonl';
      const streams = (text: string) => [
        ...new Set(linesOf(text).map(record => record.entityRef)),
      ];
      const ofUser = await backend.get(url).buffer(true);
      expect(streams(ofUser.text).sort()).toEqual([A, 'policy']);
      const ofService = await backend.get(url, SERVICE).buffer(true);
      expect(streams(ofService.text).sort()).toEqual([A, SECRET, 'policy']);
      expect((await backend.get('/audit/verify')).body.entities).toBe(2);
    });

    it('shows the policy stream to those who may read policies', async () => {
      await backend.stop();
      backend = await TestBackend.start({
        catalog: new TestCatalog([anEntity('a')]),
        knex,
        policy: POLICY,
        permissions: [
          mockServices.permissions.mock({
            authorize: async questions =>
              questions.map(({ permission }) => ({
                result:
                  permission.name === 'readiness.policy.read'
                    ? AuthorizeResult.DENY
                    : AuthorizeResult.ALLOW,
              })),
            authorizeConditional: async questions =>
              questions.map(() => ({ result: AuthorizeResult.ALLOW })),
          }).factory,
        ],
      });
      expect((await backend.get('/audit?entityRef=policy')).status).toBe(400);
      const { text } = await backend
        .get('/audit/export?format=jsonl')
        .buffer(true);
      expect(text).toContain(A);
      expect(text).not.toContain('policy.in-force');
      const { body } = await backend.get('/audit/verify');
      expect(body).toMatchObject({ ok: true, entities: 2 });
    });

    it('is exported between two times', async () => {
      const all = linesOf(
        (await backend.get('/audit/export?format=jsonl').buffer(true)).text,
      );
      const { at } = all[all.length - 1];
      const between = async (query: string) =>
        linesOf(
          (
            await backend
              .get(`/audit/export?format=jsonl&${query}`)
              .buffer(true)
          ).text,
        ).length;
      expect(await between(`to=${at}`)).toBe(all.length);
      expect(await between(`from=${at}`)).toBeGreaterThan(0);
      const after = new Date(Date.parse(at) + 1).toISOString();
      expect(await between(`from=${after}&to=2999-01-01T00:00:00Z`)).toBe(0);
      for (const [query, message] of [
        ['from=yesterday', /from/],
        [`from=${after}&to=${at}`, /from/],
      ] as const) {
        const { status, body } = await backend.get(
          `/audit/export?format=csv&${query}`,
        );
        expect(status).toBe(400);
        expect(body.error.message).toMatch(message);
      }
      expect((await backend.get('/audit/export?format=xlsx')).status).toBe(400);
    });
  });
});
