import { FleetChecks } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { aHiddenEntity, anEntity } from '../__testUtils__/entities';
import { SERVICE, TestBackend, USER } from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { waitFor } from '../__testUtils__/waitFor';

jest.setTimeout(120_000);

const ROUTES = [
  '/entities',
  '/fleet/summary?groupBy=owner',
  '/fleet/summary?groupBy=type&show=dimensions&weights=quality:1',
  '/fleet/trends?groupBy=type',
  '/fleet/checks',
  '/fleet/checks/backlog?format=csv',
  '/fleet/checks/backlog?format=github',
  '/fleet/gates',
  '/fleet/facets',
];

describe('routes of the fleet', () => {
  const databases = createTestDatabases();

  describe.each(databases.ids)('on %p', id => {
    const catalog = new TestCatalog([
      anEntity('a', { metadata: { tags: ['python'] } }),
      anEntity('b', { spec: { type: 'ml-service' } }),
      aHiddenEntity('secret'),
    ]);
    let backend: TestBackend;
    let knex: Knex;

    async function settled(count: number) {
      await backend.syncCatalog();
      await waitFor(
        () => backend.get('/entities', SERVICE),
        response => response.body.totalItems === count,
      );
    }

    beforeAll(async () => {
      knex = await databases.init(id);
      backend = await TestBackend.start({ catalog, knex });
      await settled(3);
      await backend.post('/facts', SERVICE).send({
        facts: ['a', 'secret'].map(name => ({
          entityRef: `component:default/${name}`,
          source: 'ci',
          values: { unitTestsPass: name === 'a', coverage: 90 },
        })),
      });
      await waitFor(
        () =>
          backend.get('/entities?filter=check=unit-tests-pass:fail', SERVICE),
        response => response.body.totalItems === 1,
      );
    });
    afterAll(() => backend.stop());

    it.each(ROUTES)(
      'GET %s tells users nothing of what is hidden',
      async url => {
        const all = await backend.get(url, SERVICE);
        const seen = await backend.get(url, USER);
        expect([all.status, seen.status]).toEqual([200, 200]);
        expect(seen.text).not.toContain('secret');
        expect(seen.text).not.toEqual(all.text);
      },
    );

    it('sums up only what is seen, also of entities that are new', async () => {
      const summary = () => backend.get('/fleet/summary?groupBy=owner', USER);
      expect((await summary()).body.columns).toEqual([
        { name: 'service/quality', title: 'Quality', scorecard: 'Service' },
      ]);
      expect((await summary()).body.total).toMatchObject({
        entities: 2,
        known: 2,
        score: 0.5,
        small: true,
        trend: [{ entities: 2, score: 0.5 }],
      });
      catalog.put(aHiddenEntity('secret-too'));
      catalog.put(anEntity('c'));
      await settled(5);
      expect((await summary()).body.total.entities).toBe(3);
      const { body } = await backend.get('/entities', USER);
      expect(body.totalItems).toBe(3);
      expect(body.items.map((one: { title: string }) => one.title)).toEqual([
        'a',
        'b',
        'c',
      ]);
    });

    it('keeps dimensions and missing sources with the assessments', async () => {
      const a = { entity_ref: 'component:default/a' };
      await expect(knex('fleet_dimensions').where(a)).resolves.toMatchObject([
        { dimension: 'quality', score: 1, earned: 6, possible: 6 },
      ]);
      await expect(
        knex('fleet_missing_sources')
          .where('entity_ref', 'component:default/b')
          .select('source', 'results'),
      ).resolves.toEqual([{ source: 'ci', results: 2 }]);
      const { body } = await backend.get('/fleet/checks?sort=value', SERVICE);
      expect(body.items[0]).toMatchObject({
        name: 'unit-tests-pass',
        stream: 'development',
        weight: 4,
        counts: { pass: 1, fail: 1 },
        newlyFailing: 1,
        sources: ['ci'],
      });
      expect(body.unknownBySource[0]).toMatchObject({ title: 'CI' });
    });

    it('has the numbers of results that are stored, and forgets what is gone', async () => {
      const answered = async () => {
        const { body }: { body: FleetChecks } = await backend.get(
          '/fleet/checks',
          SERVICE,
        );
        return body.items
          .flatMap(({ name, counts }) =>
            Object.entries(counts).map(([status, results]) =>
              [name, status, results].join(' '),
            ),
          )
          .sort();
      };
      const stored = async () => {
        const rows: Record<string, string>[] = await knex('check_results')
          .groupBy('check_name', 'status')
          .select('check_name', 'status')
          .count({ results: '*' });
        return rows
          .map(row => [row.check_name, row.status, row.results].join(' '))
          .sort();
      };
      expect(await answered()).toEqual(await stored());
      catalog.remove('component:default/c');
      await settled(4);
      expect(await answered()).toEqual(await stored());
      await expect(
        knex('score_days').where('entity_ref', 'component:default/c'),
      ).resolves.toEqual([]);
    });

    it.each([
      ['/fleet/summary', 'groupBy'],
      ['/fleet/summary?groupBy=colour', 'groupBy'],
      ['/fleet/summary?groupBy=owner&days=3', 'days'],
      ['/fleet/summary?groupBy=owner&weights=quality', 'weights'],
      ['/fleet/summary?groupBy=owner&weights=quality:0', 'weights'],
      ['/fleet/trends?groupBy=owner&days=900', 'days'],
      ['/fleet/checks?filter=colour=red', 'colour=red'],
      ['/fleet/checks?sort=name', 'sort'],
      ['/fleet/checks/backlog?format=xml', 'format'],
      ['/fleet/gates?filter=gate=release:open', 'gate=release:open'],
      ['/fleet/facets?fields=colour', 'fields'],
      ['/entities?filter=min-score=2', 'min-score=2'],
      ['/entities?filter=stale=yes', 'stale=yes'],
      ['/entities?filter=changed-since=soon', 'changed-since=soon'],
      ['/entities?filter=ref=a', 'ref=a'],
      ['/entities?filter=section=data', 'section=data'],
      ['/entities?sort=colour', 'colour'],
    ])('GET %s is refused, naming %s', async (url, name) => {
      const { status, body } = await backend.get(url);
      expect(status).toBe(400);
      expect(body.error.message).toContain(name);
    });
  });
});
