import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createTestDatabases } from '../../__testUtils__/databases';
import { A, inDays, PeopleBackend } from '../../__testUtils__/PeopleBackend';
import { ConcernStore } from './ConcernStore';

// Each test has a whole backend.
jest.setTimeout(60_000);

describe('concerns', () => {
  const databases = createTestDatabases();
  let people: PeopleBackend;
  let knex: Knex;

  const start = async (id: TestDatabaseId) => {
    knex = await databases.init(id);
    people = await PeopleBackend.start(knex);
  };
  const raise = (overrides: object = {}, user = 'ada', key?: string) =>
    people.say(
      `${A}/concerns`,
      { title: 'It drifts', severity: 'high', ...overrides },
      user,
      key,
    );
  const resolve = (id: string, user: string, resolution = 'mended') =>
    people.say(`/concerns/${id}/resolution`, { resolution }, user);
  afterEach(() => people.backend.stop());

  it.each(databases.ids)(
    'stay open until resolved, and change no result, %p',
    async id => {
      await start(id);
      const before = await people.entity();
      const first = await raise({ about: 'release', text: 'since May' });
      expect(first.body).toMatchObject({
        by: 'user:default/ada',
        status: 'open',
        about: 'release',
        may: { resolve: true },
      });
      expect(first.body.escalatesAt.slice(0, 10)).toBe(inDays(3).slice(0, 10));
      const [second, again] = await Promise.all([
        raise({ title: 'It is slow' }, 'grace', 'k'),
        raise({ title: 'It is slow' }, 'grace', 'k'),
      ]);
      expect(again.body).toEqual(second.body);
      const after = await people.entity();
      expect([after.score, after.gates]).toEqual([before.score, before.gates]);
      expect([before.concerns, after.concerns]).toEqual([undefined, 2]);

      const refused = await resolve(first.body.id, 'grace');
      expect(refused.status).toBe(403);
      expect((await resolve(first.body.id, 'fred', ' ')).status).toBe(400);
      // The owner, a resolver of the profile, and who raised it may.
      const races = await Promise.all([
        resolve(first.body.id, 'fred'),
        resolve(first.body.id, 'rhea'),
      ]);
      expect(races.map(({ status }) => status).sort()).toEqual([200, 409]);
      const shown = await people.governance('grace');
      expect(shown.concerns).toMatchObject([
        { id: second.body.id, status: 'open', may: { resolve: true } },
        {
          id: first.body.id,
          status: 'resolved',
          resolution: 'mended',
          may: { resolve: false },
        },
      ]);
      expect(shown.may.resolveConcern).toBe(true);
      expect((await people.entity()).concerns).toBe(1);
      expect((await resolve(second.body.id, 'grace')).status).toBe(200);
      expect((await people.entity()).concerns).toBeUndefined();
      const twice = await resolve(second.body.id, 'grace');
      expect(twice.status).toBe(409);
      expect(twice.body.error.message).toMatch(
        /^The concern has been resolved by user:default\/grace at /,
      );
      expect(await people.actions()).toEqual([
        'concern.raised',
        'concern.raised',
        'concern.resolved',
        'concern.resolved',
      ]);
      expect(await people.isWhole()).toBe(true);
    },
  );

  it.each(databases.ids)('are due for escalation once, %p', async id => {
    await start(id);
    const concern = (await raise()).body;
    const done = (await raise()).body;
    await resolve(done.id, 'fred');
    const store = new ConcernStore({ knex });
    const due = async (days: number) =>
      (await store.dueForEscalation(inDays(days))).map(one => one.id);
    expect(await due(2)).toEqual([]);
    expect(await due(4)).toEqual([concern.id]);
    const escalation = { at: inDays(4), to: ['group:default/board'] };
    const marked = await Promise.all([
      store.markEscalated(concern.id, escalation),
      store.markEscalated(concern.id, escalation),
    ]);
    expect(marked.sort()).toEqual([false, true]);
    expect(await due(5)).toEqual([]);
    expect((await people.governance()).concerns[0]).toMatchObject({
      escalatedAt: escalation.at,
      escalatedTo: ['group:default/board'],
    });
  });

  it.each<[object, string]>([
    [{ title: 'two\nlines' }, 'title: must be one line'],
    [{ title: '' }, 'title'],
    [{ severity: 'huge' }, 'severity'],
    [
      { about: 'x' },
      "about: 'component:default/a' has no gate and no check 'x'",
    ],
    [{ by: 'user:default/x' }, 'by'],
  ])('refuse %j and store nothing', async (overrides, said) => {
    await start('SQLITE_3');
    const response = await raise(overrides);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(said);
    expect(await knex('concerns')).toEqual([]);
  });
});
