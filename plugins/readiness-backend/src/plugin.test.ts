import { createBackendModule } from '@backstage/backend-plugin-api';
import catalogModule from 'backstage-plugin-readiness-backend-module-catalog';
import repositoryModule from 'backstage-plugin-readiness-backend-module-repository';
import {
  FactCollection,
  FactSource,
  readinessFactSourcesExtensionPoint,
} from 'backstage-plugin-readiness-node';
import { TEST_POLICY } from './__testUtils__/policy';
import { anEntity } from './__testUtils__/entities';
import { createTestDatabases } from './__testUtils__/databases';
import { SERVICE, TestBackend } from './__testUtils__/TestBackend';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(60_000);

const PATH = '/entities/component/default/claims-triage';

describe('readinessPlugin', () => {
  const databases = createTestDatabases();

  it.each(databases.ids)(
    'turns a pushed fact into a changed assessment, and keeps it over a restart, %p',
    async id => {
      const knex = await databases.init(id);
      const catalog = new TestCatalog([anEntity('claims-triage')]);
      let backend = await TestBackend.start({ catalog, knex });
      await backend.syncCatalog();

      const before = await waitFor(
        () => backend.get(PATH),
        response => response.status === 200,
      );
      expect(before.body).toMatchObject({
        entityRef: 'component:default/claims-triage',
        level: { name: 'none', rank: 0, of: 2 },
        counts: { unknown: 2, pass: 0 },
      });

      const pushed = await backend.post('/facts', SERVICE).send({
        facts: [
          {
            entityRef: 'component:default/claims-triage',
            source: 'ci',
            values: { unitTestsPass: true, coverage: 71 },
            version: '14',
            url: 'https://ci.example.com/1',
          },
        ],
      });
      expect(pushed.body).toEqual({ accepted: 1, unchanged: 0 });
      const after = await waitFor(
        () => backend.get(PATH),
        response => response.body.counts?.pass === 1,
      );
      expect(after.body.scorecards[0].sections[0].checks).toEqual([
        expect.objectContaining({ name: 'unit-tests-pass', status: 'pass' }),
        expect.objectContaining({
          name: 'coverage-is-high',
          status: 'fail',
          facts: [
            expect.objectContaining({
              name: 'ci.coverage',
              value: 71,
              unit: '%',
              version: '14',
              url: 'https://ci.example.com/1',
            }),
          ],
        }),
      ]);

      await backend.stop();
      backend = await TestBackend.start({ catalog, knex });
      const restarted = await backend.get(PATH);
      expect(restarted.body).toEqual(after.body);
      await backend.stop();
    },
  );

  it.each(databases.ids)(
    'assesses everything again under a new policy, %p',
    async id => {
      const knex = await databases.init(id);
      const catalog = new TestCatalog([anEntity('a'), anEntity('b')]);
      const backend = await TestBackend.start({ catalog, knex });
      await backend.syncCatalog();
      const { body: before } = await backend.get('/policies');
      await backend.writePolicy(TEST_POLICY.replace('>= 80.0', '>= 10.0'));
      const { body: after } = await backend.get('/policies');
      expect(after.version).not.toBe(before.version);
      await waitFor(
        () => backend.get('/entities'),
        ({ body }) =>
          body.items.length === 2 &&
          body.items.every(
            (item: { policyVersion: string }) =>
              item.policyVersion === after.version,
          ),
      );
      await backend.stop();
    },
  );

  it.each(databases.ids)(
    'collects from installed sources, and shows the error of one that fails, %p',
    async id => {
      const knex = await databases.init(id);
      const catalog = new TestCatalog([anEntity('a')]);
      let answer: () => Promise<FactCollection[]> = async () => [
        {
          entityRef: 'component:default/a',
          facts: { unitTestsPass: { value: true }, coverage: { value: 85 } },
        },
      ];
      const source: FactSource = {
        id: 'ci',
        title: 'Build server',
        facts: {
          unitTestsPass: { type: 'boolean', title: 't', description: 'd' },
          coverage: { type: 'number', title: 't', description: 'd' },
        },
        schedule: { frequency: { minutes: 5 } },
        collect: () => answer(),
      };
      const backend = await TestBackend.start({
        catalog,
        knex,
        policy: TEST_POLICY.slice(TEST_POLICY.indexOf('---')),
        features: [sourceModule(source)],
      });
      const path = '/entities/component/default/a';
      await backend.syncCatalog();
      await waitFor(
        () => backend.get(path),
        response => response.body.counts?.pass === 2,
      );

      answer = async () => {
        throw new Error('502 from the build server');
      };
      await backend.trigger('readiness-collect-ci');
      const failed = await waitFor(
        () => backend.get(path),
        response => response.body.sources[0].error !== undefined,
      );
      expect(failed.body).toMatchObject({
        counts: { pass: 2 },
        sources: [
          {
            source: 'ci',
            title: 'Build server',
            lastSuccessAt: expect.any(String),
            error: { message: 'Error: 502 from the build server' },
          },
        ],
      });
      const { body } = await backend.get('/fact-sources');
      expect(body.items).toEqual([
        expect.objectContaining({
          source: 'ci',
          kind: 'collected',
          runs: [
            expect.objectContaining({
              entities: 1,
              failed: 1,
              error: 'It failed for 1 of 1 entities; each of them shows why',
            }),
          ],
        }),
      ]);
      const full = await backend.get('/fact-sources', SERVICE);
      expect(full.body.items[0].runs[0].error).toBe(
        'Error: 502 from the build server',
      );
      const pushed = await backend.post('/facts').send({
        facts: [
          {
            entityRef: 'component:default/a',
            source: 'ci',
            values: { coverage: 1 },
          },
        ],
      });
      expect(pushed.status).toBe(400);
      await backend.stop();
    },
  );

  it('works with no configuration, with the starter policy and the sources it asks for', async () => {
    const knex = await databases.init('SQLITE_3');
    const catalog = new TestCatalog([
      anEntity('claims-triage', {
        metadata: {
          description: 'Sorts claims by urgency.',
          annotations: { 'readiness/slo-p95-ms': '250' },
        },
        spec: { type: 'ml-service' },
      }),
    ]);
    const backend = await TestBackend.start({
      catalog,
      knex,
      readiness: { starterPolicy: true, policies: [] },
      features: [catalogModule, repositoryModule],
    });
    const { body: policies } = await backend.get('/policies');
    expect(policies.errors).toEqual([]);
    await backend.syncCatalog();
    const { body } = await waitFor(
      () => backend.get(PATH),
      response => response.body.counts?.pass > 0,
    );
    const names = body.scorecards.map((one: { name: string }) => one.name);
    expect(names).toContain('ml-model');
    const checks = body.scorecards
      .flatMap((one: { sections: { checks: object[] }[] }) => one.sections)
      .flatMap((section: { checks: object[] }) => section.checks);
    expect(checks).toContainEqual(
      expect.objectContaining({
        status: expect.stringMatching(/^(pass|fail)$/),
        reason: expect.any(String),
        remedy: expect.stringMatching(/./),
        facts: expect.arrayContaining([
          expect.objectContaining({
            name: expect.stringMatching(/^catalog\./),
          }),
        ]),
      }),
    );
    await backend.stop();
  });

  it('stays up without any policy that compiles, and says why', async () => {
    const knex = await databases.init('SQLITE_3');
    const backend = await TestBackend.start({
      catalog: new TestCatalog([anEntity('a')]),
      knex,
      policy: 'kind: [',
    });
    const { status, body } = await backend.get('/policies');
    expect(status).toBe(200);
    expect(body.errors[0]).toMatchObject({ file: backend.policyFile, line: 1 });
    await backend.stop();
  });
});

function sourceModule(source: FactSource) {
  return createBackendModule({
    pluginId: 'readiness',
    moduleId: 'test-source',
    register(env) {
      env.registerInit({
        deps: { sources: readinessFactSourcesExtensionPoint },
        async init({ sources }) {
          sources.addFactSource(source);
        },
      });
    },
  });
}
