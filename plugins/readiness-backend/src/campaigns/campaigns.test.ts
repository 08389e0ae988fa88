import { TestDatabaseId } from '@backstage/backend-test-utils';
import { CAMPAIGN_FILTER_FIELDS } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { aHiddenEntity, anEntity } from '../__testUtils__/entities';
import { TEST_POLICY } from '../__testUtils__/policy';
import {
  SERVICE,
  STRANGER,
  TestBackend,
  USER,
} from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { waitFor } from '../__testUtils__/waitFor';
import { FILTER_FIELDS } from '../fleet/filter/parseFleetFilter';

// Each test has a whole backend.
jest.setTimeout(60_000);

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const POLICY = `${TEST_POLICY}  gates: [{ name: release, title: Release, enforcement: warn, requires: { checks: [unit-tests-pass] } }]
---
apiVersion: readiness/v1
kind: Campaign
metadata: { name: good-services, title: Good services, owner: user:default/paul }
spec:
  target: { scorecard: service, level: good }
  startsAt: ${inDays(-40)}
  deadline: ${inDays(40)}
  milestones: [{ title: Half, date: ${inDays(-2)}, share: 0.9 }]
`;

const NEW = {
  title: 'Unit tests: everywhere!',
  owner: 'fraud',
  target: { check: 'unit-tests-pass' },
  filter: ['system=system:default/payments-risk', 'type=service'],
  startsAt: inDays(0),
  deadline: inDays(30),
  milestones: [{ title: 'Half', date: inDays(10), share: 0.5 }],
};

describe('campaigns', () => {
  const databases = createTestDatabases();
  let backend: TestBackend;
  let knex: Knex;

  const begin = async (id: TestDatabaseId) => {
    knex = await databases.init(id);
    backend = await TestBackend.start({
      knex,
      policy: POLICY,
      catalog: new TestCatalog([
        anEntity('a'),
        anEntity('b', { spec: { owner: 'group:default/claims' } }),
        anEntity('c', { spec: { type: 'llm-app' } }),
        aHiddenEntity('secret'),
      ]),
    });
  };
  const assessed = (name: string) =>
    waitFor(
      () => backend.get(`/entities/component/default/${name}`, SERVICE),
      ({ status }) => status === 200,
    );
  const push = async (unitTestsPass: Record<string, boolean>) => {
    await Promise.all(Object.keys(unitTestsPass).map(assessed));
    const facts = Object.entries(unitTestsPass).map(([name, passes]) => ({
      entityRef: `component:default/${name}`,
      source: 'ci',
      values: { unitTestsPass: passes, coverage: passes ? 90 : 10 },
    }));
    const pushed = await backend.post('/facts', SERVICE).send({ facts });
    expect(pushed.status).toBe(200);
    for (const name of Object.keys(unitTestsPass)) {
      await backend.post(
        `/entities/component/default/${name}/evaluate`,
        SERVICE,
      );
    }
  };
  const start = async (id: TestDatabaseId) => {
    await begin(id);
    await backend.syncCatalog();
    await push({ a: true, b: false, c: true, secret: false });
  };
  const create = (body: object = NEW, who = USER, key?: string) => {
    const asked = backend.post('/campaigns', who);
    return (key ? asked.set('Idempotency-Key', key) : asked).send(body);
  };
  const records = async () =>
    (
      await knex('audit_records')
        .where('action', 'like', 'campaign.%')
        .orderBy('sequence')
    ).map(({ actor, action, subject }) => [actor, action, subject]);
  afterEach(() => backend.stop());

  it.each(databases.ids)(
    'count what the caller sees, and say what is left and why, %p',
    async id => {
      await start(id);
      const created = await create();
      expect(created.status).toBe(200);
      const { name } = created.body;
      expect(name).toMatch(/^unit-tests-everywhere-[0-9a-f]{8}$/);
      expect(created.body).toMatchObject({
        ...NEW,
        owner: 'group:default/fraud',
        targetTitle: 'Unit tests pass',
        declaredIn: 'portal',
        entities: 2,
        done: 1,
        left: [
          {
            entityRef: 'component:default/b',
            title: 'b',
            owner: 'group:default/claims',
            reason: expect.stringContaining('unit tests'),
          },
        ],
        state: 'running',
        progress: [{ date: inDays(0), done: 1, entities: 2 }],
        may: { edit: true },
      });
      const asService = await backend.get(`/campaigns/${name}`, SERVICE);
      expect(asService.body).toMatchObject({
        entities: 3,
        done: 1,
        may: { edit: false },
      });
      await push({ b: true });
      const later = await backend.get(`/campaigns/${name}`);
      expect(later.body).toMatchObject({ state: 'reached', done: 2, left: [] });

      const list = await backend.get('/campaigns');
      expect(list.body.items).toEqual([
        { ...later.body, progress: [] },
        expect.objectContaining({ name: 'good-services' }),
      ]);
      expect((await backend.get('/campaigns', STRANGER)).status).toBe(403);
      expect((await backend.get('/campaigns/none')).status).toBe(404);
    },
  );

  it.each(databases.ids)(
    'aim at levels and gates as well, back to the day they began, %p',
    async id => {
      await start(id);
      const { body } = await backend.get('/campaigns/good-services');
      expect(body).toMatchObject({
        targetTitle: 'Service: Good',
        declaredIn: 'policy',
        owner: 'user:default/paul',
        entities: 3,
        done: 2,
        state: 'late',
        left: [{ entityRef: 'component:default/b' }],
        may: { edit: false },
      });
      expect(body.left[0].reason).not.toBe('');
      expect(body.progress).toHaveLength(41);
      expect(body.progress.slice(-2)).toEqual([
        { date: inDays(-1), done: 0, entities: 0 },
        { date: inDays(0), done: 2, entities: 3 },
      ]);
      const gate = await create({ ...NEW, target: { gate: 'release' } });
      expect(gate.body).toMatchObject({
        targetTitle: 'Release',
        ...{ entities: 2, done: 1 },
        left: [{ entityRef: 'component:default/b' }],
      });
      expect(gate.body.left[0].reason).not.toBe('');
    },
  );

  it.each(databases.ids)(
    'are changed on record, once per key, those of the policy never, %p',
    async id => {
      await start(id);
      const first = await create(NEW, USER, 'k');
      const again = await create(NEW, USER, 'k');
      expect(again.body.name).toBe(first.body.name);
      const other = { ...NEW, title: 'Other' };
      expect((await create(other, USER, 'k')).status).toBe(409);

      const url = `/campaigns/${first.body.name}`;
      const changed = await backend.put(url).send(other);
      expect(changed.body).toMatchObject({ title: 'Other' });
      await backend.put(url).send(other);
      expect((await backend.put(url, SERVICE).send(other)).status).toBe(403);
      expect((await backend.delete(url)).status).toBe(204);
      expect((await backend.delete(url)).status).toBe(404);
      expect((await backend.put(url).send(other)).status).toBe(404);
      expect(await records()).toEqual([
        ['user:default/ada', 'campaign.created', first.body.name],
        ['user:default/ada', 'campaign.changed', first.body.name],
        ['user:default/ada', 'campaign.deleted', first.body.name],
      ]);

      const declared = await backend.put('/campaigns/good-services').send(NEW);
      expect(declared.status).toBe(409);
      expect(declared.body.error.message).toContain('declared by the policy');
      expect((await backend.delete('/campaigns/good-services')).status).toBe(
        409,
      );
    },
  );

  it.each(databases.ids)('concern an entity in their scope, %p', async id => {
    await start(id);
    const { name } = (await create()).body;
    await create({ ...NEW, startsAt: inDays(1) });
    const of = async (entity: string) =>
      (await backend.get(`/entities/component/default/${entity}/campaigns`))
        .body.items;
    const good = {
      name: 'good-services',
      title: 'Good services',
      deadline: inDays(40),
      targetTitle: 'Service: Good',
      state: 'late',
    };
    expect(await of('b')).toEqual([
      {
        name,
        title: NEW.title,
        deadline: NEW.deadline,
        targetTitle: 'Unit tests pass',
        done: false,
        state: 'running',
      },
      { ...good, done: false },
    ]);
    expect(await of('c')).toEqual([{ ...good, done: true }]);
    const hidden = await backend.get(
      '/entities/component/default/secret/campaigns',
    );
    expect(hidden.status).toBe(404);
  });

  it.each(databases.ids)(
    'tell owners what is left of theirs, each once, %p',
    async id => {
      await start(id);
      const { name } = (await create()).body;
      const told = async () => {
        await backend.trigger('readiness-campaigns-due');
        await backend.trigger('readiness-notifications-send');
        return backend.notified
          .splice(0)
          .filter(({ payload }) => payload.topic?.includes('campaign'))
          .map(({ recipients, payload }) => [
            payload.topic,
            recipients.type === 'entity' && recipients.entityRef,
            payload.description,
            payload.link,
          ])
          .sort((x, y) => (String(x) > String(y) ? -1 : 1));
      };
      const sent = await told();
      expect(sent).toHaveLength(5);
      expect(sent).toEqual(
        expect.arrayContaining([
          [
            'readiness.campaign-started',
            ['group:default/claims'],
            'Unit tests pass: b is left.',
            `/readiness/campaigns/${name}`,
          ],
          [
            'readiness.campaign-started',
            ['group:default/fraud'],
            'Unit tests pass: secret is left.',
            `/readiness/campaigns/${name}`,
          ],
          [
            'readiness.campaign-milestone',
            ['group:default/claims'],
            'Service: Good: b is left.',
            '/readiness/campaigns/good-services',
          ],
          [
            'readiness.campaign-late',
            ['user:default/paul'],
            '2 of 4 done.',
            '/readiness/campaigns/good-services',
          ],
        ]),
      );
      expect(await told()).toEqual([]);
      await push({ b: true, secret: true });
      expect(await told()).toEqual([
        [
          'readiness.campaign-reached',
          ['user:default/paul'],
          '4 of 4 done.',
          '/readiness/campaigns/good-services',
        ],
        [
          'readiness.campaign-reached',
          ['group:default/fraud'],
          '3 of 3 done.',
          `/readiness/campaigns/${name}`,
        ],
      ]);
    },
  );

  it.each([
    [{ title: '' }, 'title'],
    [{ owner: 'component:default/x' }, 'owner: '],
    [{ target: { check: 'none' } }, "target.check: unknown check 'none'"],
    [{ target: { level: 'good' } }, 'target: must be'],
    [{ filter: ['colour=red'] }, 'filter.0: a campaign cannot'],
    [{ filter: ['check=unit-tests-pass:fail'] }, 'is about the target'],
    [
      { filter: ['group=group:default/x', 'gate=release:done'] },
      'gate=release',
    ],
    [{ deadline: NEW.startsAt }, 'deadline: the deadline'],
    [{ deadline: 'soon' }, 'deadline: must be an ISO 8601 date'],
    [
      { milestones: [{ title: 'x', date: inDays(90), share: 1 }] },
      'milestones.0.date',
    ],
    [
      { milestones: [{ title: 'x', date: inDays(9), share: 2 }] },
      'milestones.0.share',
    ],
    [{ name: 'mine' }, 'name'],
  ])('refuse %j and store nothing', async (overrides, said) => {
    await begin('SQLITE_3');
    const response = await create({ ...NEW, ...overrides });
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(said);
    expect(await knex('campaigns')).toEqual([]);
  });
});

it('campaigns know the fields of the fleet but those of single entities and moments', () => {
  const left = FILTER_FIELDS.filter(
    field => !CAMPAIGN_FILTER_FIELDS.includes(field),
  );
  expect(left).toEqual(['changed-since', 'ref', 'text']);
  expect(FILTER_FIELDS).toEqual(
    expect.arrayContaining([...CAMPAIGN_FILTER_FIELDS]),
  );
});
