import { mockCredentials, TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { anEntity } from '../__testUtils__/entities';
import { createTestDatabases } from '../__testUtils__/databases';
import {
  SERVICE,
  STRANGER,
  TestBackend,
  USER,
} from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';

// Each test has a whole backend.
jest.setTimeout(60_000);

const GRACE = mockCredentials.user.header('user:default/grace');
const MINE = { title: 'Python', target: '/entities?filter=a', shared: false };

describe('saved views', () => {
  const databases = createTestDatabases();
  let backend: TestBackend;
  let knex: Knex;

  const start = async (id: TestDatabaseId) => {
    knex = await databases.init(id);
    const catalog = new TestCatalog([anEntity('a')]);
    backend = await TestBackend.start({ catalog, knex });
  };
  const save = (view: object, who = USER, key?: string) => {
    const asked = backend.post('/views', who);
    return (key ? asked.set('Idempotency-Key', key) : asked).send(view);
  };
  const titles = async (who: string) =>
    (await backend.get('/views', who)).body.items.map(
      (view: { title: string; mine: boolean }) => [view.title, view.mine],
    );
  afterEach(() => backend.stop());

  it.each(databases.ids)('are one’s own or shared, %p', async id => {
    await start(id);
    const mine = (await save(MINE)).body;
    expect(mine).toEqual({
      ...MINE,
      id: expect.any(String),
      owner: 'user:default/ada',
      mine: true,
    });
    const shared = (await save({ ...MINE, title: 'Ours', shared: true })).body;
    expect(await titles(USER)).toEqual([
      ['Ours', true],
      ['Python', true],
    ]);
    expect(await titles(GRACE)).toEqual([['Ours', false]]);

    const remove = async (view: string, who: string) =>
      (await backend.delete(`/views/${view}`, who)).status;
    expect(await remove(mine.id, GRACE)).toBe(404);
    expect(await remove(shared.id, GRACE)).toBe(403);
    expect(await remove(mine.id, SERVICE)).toBe(403);
    expect(await knex('saved_views')).toHaveLength(2);
    expect(await remove(mine.id, USER)).toBe(204);
    expect(await remove(mine.id, USER)).toBe(404);
    expect(await titles(USER)).toEqual([['Ours', true]]);
    expect((await save(MINE, SERVICE)).status).toBe(403);
    expect((await save(MINE, STRANGER)).status).toBe(403);
  });

  it.each(databases.ids)(
    'are saved once per key, 100 at most, %p',
    async id => {
      await start(id);
      const [first, again] = await Promise.all([
        save(MINE, USER, 'k'),
        save(MINE, USER, 'k'),
      ]);
      expect(again.body).toEqual(first.body);
      expect((await save({ ...MINE, shared: true }, USER, 'k')).status).toBe(
        409,
      );
      const [row] = await knex('saved_views');
      await knex.batchInsert(
        'saved_views',
        Array.from({ length: 98 }, (_, n) => ({ ...row, id: `view-${n}` })),
        20,
      );
      const last = await Promise.all([save(MINE), save(MINE)]);
      expect(last.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await save(MINE, GRACE)).status).toBe(200);
    },
  );

  it.each([
    [{ title: '' }, 'title'],
    [{ title: 'x'.repeat(101) }, 'title'],
    [{ title: 'two\nlines' }, 'title: must be one line'],
    [{ target: 'https://evil.example' }, 'target: must be a path'],
    [{ target: '//evil.example' }, 'target: must be a path'],
    [{ target: '/\\evil.example' }, 'target: must be a path'],
    [{ target: `/${'x'.repeat(4000)}` }, 'target'],
    [{ shared: 'yes' }, 'shared'],
    [{ owner: 'user:default/x' }, 'owner'],
  ])('refuse %j and store nothing', async (overrides, said) => {
    await start('SQLITE_3');
    const response = await save({ ...MINE, ...overrides });
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(said);
    expect(await knex('saved_views')).toEqual([]);
  });
});
