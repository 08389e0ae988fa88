import { TestDatabases } from '@backstage/backend-test-utils';
import request from 'supertest';
import { aHiddenEntity, anEntity } from '../__testUtils__/entities';
import {
  NOBODY,
  SERVICE,
  STRANGER,
  TestBackend,
  USER,
} from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { waitFor } from '../__testUtils__/waitFor';
import { applyDatabaseMigrations } from '../database/migrations';

jest.setTimeout(60_000);

const A = 'component:default/a';
const ACTIONS = '/api/readiness/.backstage/actions/v1/actions';

describe('actions, as clients of the registry call them', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let backend: TestBackend;

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    await applyDatabaseMigrations(knex);
    backend = await TestBackend.start({
      catalog: new TestCatalog([anEntity('a'), aHiddenEntity('secret')]),
      knex,
    });
    await backend.syncCatalog();
    await waitFor(
      () => backend.get('/entities/component/default/a', SERVICE),
      response => response.status === 200,
    );
  });
  afterAll(() => backend.stop());

  const invoke = (name: string, input: object, who: string = USER) =>
    request(backend.server)
      .post(`${ACTIONS}/readiness:${name}/invoke`)
      .set('Authorization', who)
      .send(input);

  it('are listed with what they take', async () => {
    const { body } = await request(backend.server)
      .get(ACTIONS)
      .set('Authorization', USER);
    expect(body.actions.map(({ id }: { id: string }) => id)).toEqual([
      'readiness:get-readiness',
      'readiness:get-gates',
      'readiness:list-next-actions',
      'readiness:suggest-mode',
      'readiness:record-mode-change',
    ]);
    expect(body.actions[0]).toMatchObject({
      attributes: { readOnly: true, destructive: false },
      schema: { input: { required: ['entityRef'] } },
    });
    expect(body.actions[4].attributes).toMatchObject({ readOnly: false });
  });

  it('do what a person may, in the name of that person', async () => {
    const read = await invoke('get-readiness', { entityRef: A });
    expect(read.status).toBe(200);
    expect(read.body.output).toMatchObject({ entityRef: A, profile: 'plain' });
    const change = { entityRef: A, mode: 'operate', learned: 'It runs' };
    const changed = await invoke('record-mode-change', change);
    expect(changed.body.output).toMatchObject({ mode: 'operate' });
    const { body } = await backend.get(
      '/entities/component/default/a/delivery-mode',
    );
    expect(body.ledger).toMatchObject([
      { to: 'operate', learned: 'It runs', decidedBy: 'user:default/ada' },
    ]);
  });

  it.each([
    ['a stranger', STRANGER, A, 403],
    ['nobody', NOBODY, A, 401],
    ['somebody who may not see the entity', USER, 'component:default/x', 404],
    ['a hidden entity', USER, 'component:default/secret', 404],
    ['what is no ref', USER, 'nonsense', 400],
  ])('refuse %s', async (_who, credentials, entityRef, status) => {
    const input = { entityRef, mode: 'operate', learned: 'x' };
    for (const name of ['get-readiness', 'record-mode-change']) {
      const { status: answered } = await invoke(name, input, credentials);
      expect([name, answered]).toEqual([name, status]);
    }
  });

  it('refuse what does not fit, and what a service by itself may not', async () => {
    expect((await invoke('get-readiness', {})).status).toBe(400);
    expect((await invoke('no-such', { entityRef: A })).status).toBe(404);
    const change = { entityRef: A, mode: 'operate', learned: 'x' };
    const { status } = await invoke('record-mode-change', change, SERVICE);
    expect(status).toBe(403);
  });
});
