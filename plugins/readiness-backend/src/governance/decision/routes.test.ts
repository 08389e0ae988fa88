import { TestDatabases } from '@backstage/backend-test-utils';
import { anEntity, aHiddenEntity } from '../../__testUtils__/entities';
import { TEST_POLICY } from '../../__testUtils__/policy';
import {
  NOBODY,
  SERVICE,
  STRANGER,
  TestBackend,
} from '../../__testUtils__/TestBackend';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import { waitFor } from '../../__testUtils__/waitFor';
import { applyDatabaseMigrations } from '../../database/migrations';

const POLICY = `${TEST_POLICY}  gates:
    - { name: build-ready, title: Build ready, enforcement: enforce, requires: { checks: [unit-tests-pass] } }
    - { name: release-observed, title: Release observed, enforcement: observe, requires: { checks: [unit-tests-pass, coverage-is-high] } }
    - { name: release-advised, title: Release advised, enforcement: warn, requires: { checks: [unit-tests-pass, coverage-is-high] } }
    - { name: release-ready, title: Release ready, enforcement: enforce, requires: { checks: [unit-tests-pass, coverage-is-high] } }
`;

const decisionAt = (gate: string, name = 'a') =>
  `/entities/component/default/${name}/gates/${gate}/decision`;

describe('gates of an entity', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let backend: TestBackend;
  let policyVersion: string;

  const push = (values: object) =>
    backend.post('/facts').send({
      facts: [{ entityRef: 'component:default/a', source: 'ci', values }],
    });

  const evaluate = () => backend.post('/entities/component/default/a/evaluate');

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    await applyDatabaseMigrations(knex);
    backend = await TestBackend.start({
      catalog: new TestCatalog([
        anEntity('a', {
          metadata: { annotations: { 'readiness/version': '14' } },
        }),
        aHiddenEntity('secret'),
        anEntity('site', { spec: { type: 'website' } }),
      ]),
      knex,
      policy: POLICY,
    });
    await backend.syncCatalog();
    await waitFor(
      () => backend.get('/entities', SERVICE),
      response => response.body.totalItems === 2,
    );
    policyVersion = (await backend.get('/policies')).body.version;
  });
  beforeEach(async () => {
    await push({ unitTestsPass: true, coverage: 50 });
    await evaluate();
  });
  afterAll(() => backend.stop());

  it('are told with all that they ask for, met or not', async () => {
    const { body } = await backend.get('/entities/component/default/a');
    expect(body.gates).toHaveLength(4);
    expect(body.gates[3]).toMatchObject({
      name: 'release-ready',
      status: 'blocked',
      requirements: [
        {
          kind: 'check',
          name: 'unit-tests-pass',
          title: 'Unit tests pass',
          status: 'met',
          reason: expect.any(String),
        },
        {
          kind: 'check',
          name: 'coverage-is-high',
          title: 'Coverage is high',
          status: 'missing',
          reason: expect.stringMatching(/50/),
        },
      ],
      missing: [{ name: 'coverage-is-high' }],
    });
  });

  describe('GET …/decision', () => {
    it('allows at a gate that passed', async () => {
      const response = await backend.get(decisionAt('build-ready'));
      expect(response.status).toBe(200);
      expect(response.body).toEqual({
        decision: 'allow',
        enforcement: 'enforce',
        status: 'passed',
        reasons: [expect.stringMatching(/^Build ready is passed: /)],
        policyVersion,
        version: '14',
        receipt: expect.any(String),
      });
    });

    it.each([
      ['release-observed', 'observe', 'allow', /^Observed only, would be/],
      ['release-advised', 'warn', 'allow', /^Warning: Release advised is/],
      ['release-ready', 'enforce', 'deny', /^Release ready is blocked/],
    ])('at %s, which is to %s, says %s', async (gate, enforcement, ...rest) => {
      const [decision, reason] = rest;
      const { body, status } = await backend.get(decisionAt(gate));
      expect(status).toBe(200);
      expect(body).toEqual({
        decision,
        enforcement,
        status: 'blocked',
        reasons: [
          expect.stringMatching(reason),
          expect.stringMatching(/^Coverage is high: .*50/),
        ],
        policyVersion,
        version: '14',
        receipt: expect.any(String),
      });
    });

    it('follows the assessment, not the request', async () => {
      expect(
        (await backend.get(decisionAt('release-ready'))).body.decision,
      ).toBe('deny');
      await push({ coverage: 90 });
      await evaluate();
      expect(
        (await backend.get(decisionAt('release-ready'))).body,
      ).toMatchObject({ decision: 'allow', status: 'passed' });
      await push({ coverage: 50 });
      await evaluate();
      expect(
        (await backend.get(decisionAt('release-ready'))).body,
      ).toMatchObject({ decision: 'deny', status: 'regressed' });
    });

    it('refuses nobodies with 401 and strangers with 403', async () => {
      const url = decisionAt('build-ready');
      const nobody = await backend.get(url, NOBODY);
      expect(nobody.status).toBe(401);
      expect(nobody.body.error.name).toBe('AuthenticationError');
      const stranger = await backend.get(url, STRANGER);
      expect(stranger.status).toBe(403);
      expect(stranger.body.error.name).toBe('NotAllowedError');
    });

    it.each([
      [
        'a hidden entity',
        decisionAt('build-ready', 'secret'),
        "There is no entity 'component:default/secret', or you may not see it",
      ],
      [
        'a missing entity',
        decisionAt('build-ready', 'nothing'),
        "There is no entity 'component:default/nothing', or you may not see it",
      ],
      [
        'an entity that is not assessed',
        decisionAt('build-ready', 'site'),
        "Entity 'component:default/site' is not assessed: it does not match 'readiness.subjects', or it was registered a moment ago",
      ],
      [
        'an unknown gate',
        decisionAt('production'),
        "There is no gate 'production' for entity 'component:default/a': its profile 'plain' has build-ready, release-observed, release-advised, release-ready",
      ],
    ])('says 404 for %s', async (_, url, message) => {
      const { body, status } = await backend.get(url);
      expect(status).toBe(404);
      expect(body.error).toMatchObject({ name: 'NotFoundError', message });
    });

    it('answers who may see the hidden entity', async () => {
      const response = await backend.get(
        decisionAt('build-ready', 'secret'),
        SERVICE,
      );
      expect(response.status).toBe(200);
      expect(response.body).toMatchObject({ decision: 'deny' });
    });
  });
});
