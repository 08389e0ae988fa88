import {
  BackstageCredentials,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  actionsRegistryServiceMock,
  MockActionsRegistry,
} from '@backstage/backend-test-utils/alpha';
import { JsonObject } from '@backstage/types';
import { aHiddenEntity, anEntity } from '../__testUtils__/entities';
import { TEST_POLICY } from '../__testUtils__/policy';
import { SERVICE, TestBackend } from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { waitFor } from '../__testUtils__/waitFor';
import { applyDatabaseMigrations } from '../database/migrations';

jest.setTimeout(60_000);

const A = 'component:default/a';
const ADA = mockCredentials.user('user:default/ada');
const STRANGER = mockCredentials.user('user:default/stranger');
const POLICY = `${TEST_POLICY}  gates:
    - { name: release, title: Release, enforcement: enforce, requires: { checks: [unit-tests-pass] } }
`;

describe('actions', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let registry: MockActionsRegistry;
  let backend: TestBackend;
  let catalog: TestCatalog;

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    await applyDatabaseMigrations(knex);
    registry = actionsRegistryServiceMock();
    catalog = new TestCatalog([anEntity('a'), aHiddenEntity('secret')]);
    backend = await TestBackend.start({
      catalog,
      knex,
      policy: POLICY,
      features: [
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => registry,
        }),
      ],
    });
    await backend.syncCatalog();
    await waitFor(
      () => backend.get('/entities/component/default/a', SERVICE),
      response => response.status === 200,
    );
    await backend.post('/facts', SERVICE).send({
      facts: [{ entityRef: A, source: 'ci', values: { unitTestsPass: false } }],
    });
    await backend.post('/entities/component/default/a/evaluate', SERVICE);
  });
  afterAll(() => backend.stop());

  const invoke = async (
    name: string,
    input: JsonObject = {},
    credentials: BackstageCredentials = ADA,
  ) => {
    const { output } = await registry.invoke({
      id: `test:${name}`,
      input: { entityRef: A, ...input },
      credentials,
    });
    return output as JsonObject;
  };

  it('tell of readiness, gates and next actions', async () => {
    expect(await invoke('get-readiness')).toMatchObject({
      ...{ entityRef: A, score: 0, profile: 'plain' },
      checks: { fail: 1, unknown: 1 },
      gates: { release: 'blocked' },
    });
    expect(await invoke('get-gates')).toMatchObject({
      gates: [
        {
          ...{ name: 'release', title: 'Release', status: 'blocked' },
          missing: [{ kind: 'check', name: 'unit-tests-pass' }],
        },
      ],
    });
    expect(await invoke('list-next-actions', { limit: 1 })).toMatchObject({
      actions: [{ check: 'unit-tests-pass', unblocks: ['release'] }],
    });
  });

  it('suggest modes and record a change in the name of a person, once', async () => {
    expect(await invoke('suggest-mode')).toMatchObject({
      suggestions: [],
      modes: [{ name: 'operate', title: 'Operate' }],
    });
    const change = { mode: 'operate', learned: 'It runs', idempotencyKey: 'k' };
    const recorded = await invoke('record-mode-change', change);
    expect(recorded).toMatchObject({ entityRef: A, mode: 'operate' });
    expect(await invoke('record-mode-change', change)).toEqual(recorded);
    const { body } = await backend.get(
      '/entities/component/default/a/delivery-mode',
    );
    expect(body.ledger).toMatchObject([
      {
        ...{ id: recorded.ledgerEntry, to: 'operate', learned: 'It runs' },
        decidedBy: 'user:default/ada',
      },
    ]);
    await expect(
      invoke('record-mode-change', { mode: 'nope', learned: 'x' }),
    ).rejects.toThrow('there are operate');
  });

  it.each([
    'get-readiness',
    'get-gates',
    'list-next-actions',
    'suggest-mode',
    'record-mode-change',
  ])('stay within the rights of who asks: %s', async name => {
    const input = { mode: 'operate', learned: 'x' };
    await expect(invoke(name, input, STRANGER)).rejects.toThrow(
      'This needs the permission',
    );
    const hidden = { ...input, entityRef: 'component:default/secret' };
    await expect(invoke(name, hidden)).rejects.toThrow(
      "There is no entity 'component:default/secret', or you may not see it",
    );
  });

  it('record nothing for a service', async () => {
    await expect(
      invoke(
        'record-mode-change',
        { mode: 'operate', learned: 'x' },
        mockCredentials.service(),
      ),
    ).rejects.toThrow('This needs the credentials of a person');
  });
});
