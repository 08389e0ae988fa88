import { Knex } from 'knex';
import { createTestDatabases } from '../../__testUtils__/databases';
import { aHiddenEntity, anEntity } from '../../__testUtils__/entities';
import { TEST_POLICY } from '../../__testUtils__/policy';
import {
  NOBODY,
  SERVICE,
  STRANGER,
  TestBackend,
  USER,
} from '../../__testUtils__/TestBackend';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import { waitFor } from '../../__testUtils__/waitFor';

const POLICY = `${TEST_POLICY}  gates:
    - name: release
      title: Release
      enforcement: enforce
      requires: { checks: [unit-tests-pass] }
`;

const documentOf = (kind: string, name: string) =>
  POLICY.split('---\n').find(
    text => text.includes(`kind: ${kind}`) && text.includes(`name: ${name}`),
  )!;
const COVERAGE = documentOf('Check', 'coverage-is-high');
const PROFILE = documentOf('GovernanceProfile', 'plain');

/** Half of the lines will do. */
const LENIENT = COVERAGE.replace('>= 80.0', '>= 50.0');
/** The gate asks for coverage too, and there is a second one. */
const STRICTER = PROFILE.replace(
  'checks: [unit-tests-pass] }',
  `checks: [unit-tests-pass, coverage-is-high] }
    - { name: launch, title: Launch, enforcement: warn, requires: { checks: [unit-tests-pass] } }`,
);

const draft = (...contents: string[]) =>
  contents.map((content, index) => ({ path: `draft-${index}.yaml`, content }));

describe('POST /policies/preview', () => {
  const databases = createTestDatabases();
  let backend: TestBackend;
  let knex: Knex;

  async function start(id: Parameters<typeof databases.init>[0]) {
    knex = await databases.init(id);
    backend = await TestBackend.start({
      knex,
      policy: POLICY,
      catalog: new TestCatalog([
        anEntity('a', { metadata: { title: 'Zeta' } }),
        anEntity('b'),
        aHiddenEntity('secret'),
      ]),
    });
    await backend.syncCatalog();
    await waitFor(
      () => backend.get('/entities', SERVICE),
      response => response.body.totalItems === 3,
    );
    await backend.post('/facts', SERVICE).send({
      facts: ['a', 'b', 'secret'].map(name => ({
        entityRef: `component:default/${name}`,
        source: 'ci',
        values: { unitTestsPass: true, coverage: name === 'b' ? 90 : 60 },
      })),
    });
    for (const name of ['a', 'b', 'secret']) {
      await backend.post(
        `/entities/component/default/${name}/evaluate`,
        SERVICE,
      );
    }
  }
  afterEach(() => backend.stop());

  const preview = (body: object, who = USER) =>
    backend.post('/policies/preview', who).send(body);

  it.each(databases.ids)(
    'tells what would change, of what the caller sees, and stores nothing, %p',
    async id => {
      await start(id);
      const stored = () =>
        Promise.all([
          knex('policy_versions').select('version'),
          knex('assessments').select('entity_ref', 'policy_version'),
          knex('audit_records').select('hash'),
        ]);
      const before = await stored();
      const { status, body } = await preview({ files: draft(LENIENT) });
      expect(status).toBe(200);
      expect(body).toEqual({
        policyVersion: expect.any(String),
        draftVersion: expect.any(String),
        errors: [],
        documents: [
          { kind: 'Check', name: 'coverage-is-high', change: 'changed' },
        ],
        total: 2,
        changed: 1,
        regressions: 0,
        transitions: [
          {
            ...{ kind: 'level', name: '', title: 'Level' },
            ...{ from: 'basic', to: 'good', entities: 1 },
          },
          {
            ...{ kind: 'level', name: 'service', title: 'Service' },
            ...{ from: 'basic', to: 'good', entities: 1 },
          },
        ],
        entities: [
          {
            entityRef: 'component:default/a',
            title: 'Zeta',
            owner: 'group:default/fraud',
            level: {
              from: { name: 'basic', title: 'Basic', rank: 1, of: 2 },
              to: { name: 'good', title: 'Good', rank: 2, of: 2 },
            },
            score: { from: expect.closeTo(4 / 6), to: 1 },
            scorecards: [
              {
                ...{ name: 'service', title: 'Service' },
                from: expect.objectContaining({ name: 'basic' }),
                to: expect.objectContaining({ name: 'good' }),
              },
            ],
            gates: [],
            checks: [
              {
                ...{ name: 'coverage-is-high', title: 'Coverage is high' },
                ...{ from: 'fail', to: 'pass' },
              },
            ],
          },
        ],
        truncated: false,
      });
      expect(body.draftVersion).not.toBe(body.policyVersion);
      expect(await stored()).toEqual(before);

      const all = await preview({ files: draft(LENIENT) }, SERVICE);
      expect(all.body).toMatchObject({
        total: 3,
        changed: 2,
        transitions: [{ entities: 2 }, { entities: 2 }],
      });
      expect(
        all.body.entities.map((one: { title: string }) => one.title),
      ).toEqual(['secret', 'Zeta']);
    },
  );

  it.each(databases.ids)(
    'shows gates that turn, come and go, and documents that a replacement leaves out, %p',
    async id => {
      await start(id);
      const stricter = await preview({ files: draft(STRICTER) });
      expect(stricter.body.regressions).toBe(1);
      expect(stricter.body.transitions).toEqual([
        {
          ...{ kind: 'gate', name: 'launch', title: 'Launch' },
          ...{ from: 'absent', to: 'passed', entities: 2 },
        },
        {
          ...{ kind: 'gate', name: 'release', title: 'Release' },
          ...{ from: 'passed', to: 'regressed', entities: 1 },
        },
      ]);
      expect(stricter.body.entities).toMatchObject([
        { title: 'b', gates: [{ name: 'launch' }] },
        {
          title: 'Zeta',
          gates: [
            { name: 'release', from: 'passed', to: 'regressed' },
            { name: 'launch', to: 'passed' },
          ],
        },
      ]);

      const without = POLICY.replace(/ {2}gates:[^]*$/, '');
      const replaced = await preview({
        files: draft(
          without.replace(`${documentOf('DeliveryMode', 'operate')}---\n`, ''),
        ),
        mode: 'replace',
      });
      expect(replaced.body).toMatchObject({
        errors: [],
        documents: [
          { kind: 'DeliveryMode', name: 'operate', change: 'removed' },
          { kind: 'GovernanceProfile', name: 'plain', change: 'changed' },
        ],
        transitions: [
          { name: 'release', from: 'passed', to: 'absent', entities: 2 },
        ],
      });
    },
  );

  it.each(databases.ids)(
    'shows no change that time or new facts alone make, %p',
    async id => {
      await start(id);
      // The stored assessments know nothing of this.
      await knex('entity_facts').update({
        facts: JSON.stringify({
          coverage: { value: 95, observedAt: '2020-01-01T00:00:00.000Z' },
        }),
      });
      const { body } = await preview({ files: draft(COVERAGE) });
      expect(body).toMatchObject({
        documents: [],
        total: 2,
        changed: 0,
        transitions: [],
        entities: [],
      });
      expect(body.draftVersion).toBe(body.policyVersion);
      const { body: changed } = await preview({
        files: draft(COVERAGE.replace('  freshness: PT24H\n', '')),
      });
      expect(changed.entities[0].checks).toEqual([
        expect.objectContaining({ from: 'unknown', to: 'pass' }),
      ]);
    },
  );

  it.each(databases.ids)(
    'answers with the errors of a draft, with their places, %p',
    async id => {
      await start(id);
      const { status, body } = await preview({
        files: draft(
          LENIENT,
          COVERAGE.replace('facts.ci.coverage', 'facts.ci.lines').replace(
            'coverage-is-high',
            'lines',
          ),
        ),
      });
      expect(status).toBe(200);
      expect(body).toEqual({
        policyVersion: expect.any(String),
        errors: [
          expect.objectContaining({
            ...{ file: 'draft-1.yaml', line: 7, column: expect.any(Number) },
            ...{ path: '$.spec.expression', code: 'unknown-fact' },
          }),
        ],
        ...{ documents: [], total: 0, changed: 0, regressions: 0 },
        ...{ transitions: [], entities: [], truncated: false },
      });
    },
  );

  it('refuses bad bodies, nobodies and strangers', async () => {
    await start(databases.ids[0][0]);
    const files = draft(LENIENT);
    expect((await preview({ files }, NOBODY)).status).toBe(401);
    expect((await preview({ files }, STRANGER)).status).toBe(403);
    for (const [body, status, message] of [
      [{}, 400, /files/],
      [{ files: [] }, 400, /files/],
      [{ files: [{ path: 'a.yaml' }] }, 400, /content/],
      [{ files, mode: 'merge' }, 400, /mode/],
      [{ files: [...files, ...files] }, 400, /files\[1\].path: 'draft-0.yaml'/],
      [
        { files: draft(`# ${'x'.repeat(1024 * 1024)}`) },
        413,
        /more than the 1048576 allowed/,
      ],
    ] as const) {
      const answer = await preview(body);
      expect(answer.status).toBe(status);
      expect(answer.body.error.message).toMatch(message);
    }
  });
});
