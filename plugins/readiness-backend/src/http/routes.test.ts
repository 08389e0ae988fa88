import { TestDatabases } from '@backstage/backend-test-utils';
import { applyDatabaseMigrations } from '../database/migrations';
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

const A = '/entities/component/default/a';
const HIDDEN = '/entities/component/default/secret';

const ci = (name: string, values: object) => ({
  entityRef: `component:default/${name}`,
  source: 'ci',
  values,
});

describe('routes', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const catalog = new TestCatalog([
    anEntity('a', {
      metadata: { title: 'Alpha' },
      spec: { type: 'ml-service' },
    }),
    anEntity('b'),
    anEntity('c', { spec: { owner: 'group:default/other' } }),
    aHiddenEntity('secret'),
    anEntity('site', { spec: { type: 'website' } }),
  ]);
  let backend: TestBackend;

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    await applyDatabaseMigrations(knex);
    backend = await TestBackend.start({ catalog, knex });
    await backend.syncCatalog();
    await waitFor(
      () => backend.get('/entities', SERVICE),
      response => response.body.totalItems === 4,
    );
  });
  afterAll(() => backend.stop());

  it.each([
    ['GET', '/entities'],
    ['GET', A],
    ['GET', `${A}/history`],
    ['POST', `${A}/evaluate`],
    ['POST', '/facts'],
    ['GET', '/policies'],
    ['GET', '/fact-sources'],
  ])(
    '%s %s refuses nobodies with 401 and strangers with 403',
    async (method, url) => {
      const ask = (who: string) =>
        method === 'GET'
          ? backend.get(url, who)
          : backend.post(url, who).send({ facts: [ci('a', { coverage: 1 })] });
      expect((await ask(NOBODY)).body).toMatchObject({
        error: { name: 'AuthenticationError' },
        response: { statusCode: 401 },
      });
      expect((await ask(STRANGER)).body).toMatchObject({
        error: { name: 'NotAllowedError' },
        response: { statusCode: 403 },
      });
      expect((await ask(SERVICE)).status).toBe(200);
    },
  );

  it.each(['', '/history', '/evaluate'])(
    'says the same 404 for hidden and missing entities at …%s',
    async rest => {
      const ask = (path: string, who?: string) =>
        rest === '/evaluate'
          ? backend.post(`${path}${rest}`, who)
          : backend.get(`${path}${rest}`, who);
      const hidden = await ask(HIDDEN);
      const missing = await ask('/entities/component/default/nothing');
      expect(hidden.status).toBe(404);
      expect(hidden.body.error.message).toBe(
        "There is no entity 'component:default/secret', or you may not see it",
      );
      expect(missing.body.error.message).toBe(
        hidden.body.error.message.replace('secret', 'nothing'),
      );
      const site = await ask('/entities/component/default/site');
      expect(site.status).toBe(404);
      expect(site.body.error.message).toMatch(
        /does not match 'readiness.subjects'/,
      );
      expect((await ask(HIDDEN, SERVICE)).status).toBe(200);
    },
  );

  describe('GET /entities', () => {
    const refs = (response: { body: { items: { entityRef: string }[] } }) =>
      response.body.items.map(item => item.entityRef.split('/')[1]);

    it('neither shows nor counts hidden entities', async () => {
      const mine = await backend.get('/entities');
      expect(refs(mine)).toEqual(['a', 'b', 'c']);
      expect(mine.body.totalItems).toBe(3);
      const all = await backend.get('/entities', SERVICE);
      expect(refs(all)).toEqual(['a', 'b', 'c', 'secret']);
      expect(all.body.items[0]).toMatchObject({
        entityRef: 'component:default/a',
        title: 'Alpha',
        type: 'ml-service',
        owner: 'group:default/fraud',
        system: 'system:default/payments-risk',
        lifecycle: 'production',
        counts: expect.any(Object),
        policyVersion: expect.any(String),
      });
    });

    it.each([USER, SERVICE])('pages without gaps or repetitions', async who => {
      for (const sort of ['name', '-name', 'score', '-assessedAt']) {
        const seen: string[] = [];
        let cursor = '';
        do {
          const page = await backend.get(
            `/entities?limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`,
            who,
          );
          expect(page.status).toBe(200);
          seen.push(...refs(page));
          cursor = page.body.pageInfo.nextCursor ?? '';
          expect(page.body.totalItems).toBe(who === USER ? 3 : 4);
        } while (cursor);
        expect([...seen].sort()).toEqual(
          who === USER ? ['a', 'b', 'c'] : ['a', 'b', 'c', 'secret'],
        );
      }
    });

    it.each([
      ['type=ml-service', ['a']],
      ['type=service&filter=type=ml-service', ['a', 'b', 'c']],
      ['type=service&filter=owner=group:default/other', ['c']],
      ['text=ALPH', ['a']],
      ['text=default/b', ['b']],
      ['text=%25', []],
      ['level=none', ['a', 'b', 'c']],
      ['level=good', []],
    ])('filters by %s', async (filter, expected) => {
      const page = await backend.get(`/entities?filter=${filter}`);
      expect(refs(page)).toEqual(expected);
      expect(page.body.totalItems).toBe(expected.length);
    });

    it.each([
      ['filter=colour=red', /Cannot filter by 'colour=red'/],
      ['sort=colour', /Cannot sort by 'colour'/],
      ['limit=0', /limit/],
      ['limit=501', /limit/],
      ['limit=x', /limit/],
      ['cursor=x', /cursor is not valid/],
      ['colour=red', /colour/],
    ])('refuses ?%s', async (query, message) => {
      const response = await backend.get(`/entities?${query}`);
      expect(response.status).toBe(400);
      expect(response.body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(message),
      });
    });
  });

  describe('GET …/history', () => {
    it('filters by kind and time and pages', async () => {
      await backend.post('/facts').send({
        facts: [ci('b', { unitTestsPass: true, coverage: 99 })],
      });
      const path = '/entities/component/default/b/history';
      const all = await waitFor(
        () => backend.get(`${path}?kinds=check`),
        response =>
          response.body.items.filter(
            (change: { to: string }) => change.to === 'pass',
          ).length === 2,
      );
      const first = await backend.get(`${path}?kinds=check&limit=1`);
      expect(first.body.items).toEqual(all.body.items.slice(0, 1));
      const second = await backend.get(
        `${path}?kinds=check&limit=1&cursor=${first.body.pageInfo.nextCursor}`,
      );
      expect(second.body.items).toEqual(all.body.items.slice(1, 2));
      expect(second.body.totalItems).toBe(all.body.totalItems);
      expect(all.body.scores.at(-1)).toMatchObject({
        score: 1,
        level: 'good',
        levelRank: 2,
      });
      const early = await backend.get(`${path}?to=2020-01-01T00:00:00Z`);
      expect(early.body).toMatchObject({
        items: [],
        totalItems: 0,
        scores: [],
      });
      const late = await backend.get(`${path}?from=2030-01-01T00:00:00Z`);
      expect(late.body.items).toEqual([]);
      expect(late.body.scores).toHaveLength(1);
    });

    it.each([
      'kinds=colour',
      'from=yesterday',
      'limit=0',
      'cursor=x',
      'from=2030-01-01T00:00:00Z&to=2020-01-01T00:00:00Z',
    ])('refuses ?%s', async query => {
      expect((await backend.get(`${A}/history?${query}`)).status).toBe(400);
    });
  });

  describe('POST /facts', () => {
    it('stores all items or none, and names each bad one', async () => {
      const before = await backend.post(`${A}/evaluate`);
      const response = await backend.post('/facts').send({
        facts: [
          ci('a', { coverage: 55 }),
          ci('a', { coverage: 'much' }),
          ci('a', { unitTestsPass: 1, colour: 'red' }),
          ci('nothing', { coverage: 1 }),
          { ...ci('a', { coverage: 1 }), entityRef: 'a b' },
        ],
      });
      expect(response.status).toBe(400);
      expect(response.body.error).toMatchObject({
        name: 'InputError',
        errors: [
          {
            path: '$.facts[1].values.coverage',
            message: 'must be a number, not a string',
          },
          {
            path: '$.facts[2].values.unitTestsPass',
            message: 'must be a boolean, not a number',
          },
          {
            path: '$.facts[2].values.colour',
            message: expect.stringContaining("is not a fact of 'ci'"),
          },
          {
            path: '$.facts[3].entityRef',
            message: expect.stringContaining('is not an entity'),
          },
          {
            path: '$.facts[4].entityRef',
            message: expect.stringContaining('must be a full reference'),
          },
        ],
      });
      const page = await backend.post(`${A}/evaluate`);
      expect(page.body.scorecards).toEqual(before.body.scorecards);
    });

    it('makes no difference between hidden, missing and not assessed entities', async () => {
      const response = await backend.post('/facts').send({
        facts: [
          ci('a', { coverage: 1 }),
          ci('secret', { coverage: 1 }),
          ci('nothing', { coverage: 1 }),
          ci('site', { coverage: 1 }),
        ],
      });
      expect(response.status).toBe(400);
      const message = 'is not an entity that is assessed and that you may see';
      expect(response.body.error.errors).toEqual([
        { path: '$.facts[1].entityRef', message },
        { path: '$.facts[2].entityRef', message },
        { path: '$.facts[3].entityRef', message },
      ]);
      expect(response.text).not.toContain('secret');
    });

    it('takes facts of an entity that was registered a moment ago', async () => {
      catalog.put(anEntity('fresh'));
      const response = await backend
        .post('/facts', SERVICE)
        .send({ facts: [ci('fresh', { coverage: 1 })] });
      expect(response.body).toEqual({ accepted: 1, unchanged: 0 });
      catalog.remove('component:default/fresh');
      await backend.syncCatalog();
    });

    it('answers a repeated key as before, and refuses it for another body', async () => {
      const send = (coverage: number, who = USER) =>
        backend
          .post('/facts', who)
          .set('Idempotency-Key', 'build-17')
          .send({ facts: [ci('c', { coverage })] });
      expect((await send(1)).body).toEqual({ accepted: 1, unchanged: 0 });
      expect((await send(1)).body).toEqual({ accepted: 1, unchanged: 0 });
      const other = await send(2);
      expect(other.status).toBe(409);
      expect(other.body.error.name).toBe('ConflictError');
      expect((await send(2, SERVICE)).body).toEqual({
        accepted: 1,
        unchanged: 0,
      });
      expect(
        (
          await backend
            .post('/facts')
            .send({ facts: [ci('c', { coverage: 2 })] })
        ).body,
      ).toEqual({ accepted: 1, unchanged: 1 });
      const long = await backend
        .post('/facts')
        .set('Idempotency-Key', 'x'.repeat(256))
        .send({ facts: [ci('c', { coverage: 2 })] });
      expect(long.status).toBe(400);
    });

    it('takes 10,000 facts in one call', async () => {
      const started = Date.now();
      const response = await backend.post('/facts', SERVICE).send({
        facts: Array.from({ length: 10_000 }, (_, i) =>
          ci(['a', 'b', 'c', 'secret'][i % 4], { coverage: i % 100 }),
        ),
      });
      expect(response.body.accepted).toBe(10_000);
      expect(Date.now() - started).toBeLessThan(8_000);
    }, 20_000);

    it.each([
      ['no JSON', '{', 400, 'InputError', /no JSON/],
      [
        'no list',
        '{"facts":{}}',
        400,
        'InputError',
        /\$\.facts must be a list/,
      ],
      ['no object', '[]', 400, 'InputError', /\$\.facts must be a list/],
      [
        'more than 10 MB',
        JSON.stringify({ facts: ['x'.repeat(10_500_000)] }),
        413,
        'PayloadTooLargeError',
        /more than 10mb/,
      ],
    ])('refuses %s', async (_, body, status, name, message) => {
      const response = await backend
        .post('/facts')
        .set('Content-Type', 'application/json')
        .send(body);
      expect(response.status).toBe(status);
      expect(response.body).toMatchObject({
        error: { name, message: expect.stringMatching(message) },
        response: { statusCode: status },
      });
    });
  });

  it('announces changes without naming entities to pages', async () => {
    const topics = backend.published as {
      topic: string;
      eventPayload: unknown;
    }[];
    const signal = topics.find(event => event.topic === 'signals');
    expect(signal?.eventPayload).toMatchObject({
      recipients: { type: 'broadcast' },
      channel: 'readiness:assessment',
      message: {
        keys: expect.arrayContaining([expect.stringMatching(/^[0-9a-f]{16}$/)]),
      },
    });
    expect(JSON.stringify(signal)).not.toContain('component');
    expect(
      topics.find(event => event.topic === 'readiness.assessment'),
    ).toMatchObject({
      eventPayload: {
        entityRefs: expect.arrayContaining(['component:default/a']),
      },
    });
  });

  it('serves policies and sources', async () => {
    const policies = await backend.get('/policies');
    expect(policies.body).toMatchObject({
      version: expect.stringMatching(/^[0-9a-f]{64}$/),
      errors: [],
      declarations: { ci: { coverage: { unit: '%' } } },
    });
    expect(policies.body.documents).toContainEqual(
      expect.objectContaining({
        kind: 'Check',
        name: 'coverage-is-high',
        title: 'Coverage is high',
        file: backend.policyFile,
      }),
    );
    const sources = await backend.get('/fact-sources');
    expect(sources.body.items).toEqual([
      expect.objectContaining({
        source: 'ci',
        title: 'CI',
        kind: 'pushed',
        runs: [],
      }),
    ]);
  });

  it('shows errors of a bad policy with their place and keeps the good one in force', async () => {
    const { body: before } = await backend.get('/policies');
    await backend.writePolicy(
      'apiVersion: readiness/v1\nkind: Check\nmetadata: { name: x }\n',
    );
    const { body: after } = await backend.get('/policies');
    expect(after.version).toBe(before.version);
    expect(after.errors[0]).toMatchObject({
      file: backend.policyFile,
      line: expect.any(Number),
      column: expect.any(Number),
      message: expect.any(String),
    });
    expect((await backend.get(A)).status).toBe(200);
  });
});
