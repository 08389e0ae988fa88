import { EntityBadges } from 'backstage-plugin-readiness-common';
import request from 'supertest';
import { createTestDatabases } from '../__testUtils__/databases';
import { aHiddenEntity, anEntity } from '../__testUtils__/entities';
import { TEST_POLICY } from '../__testUtils__/policy';
import { NOBODY, SERVICE, TestBackend } from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { waitFor } from '../__testUtils__/waitFor';
import { BadgeKeys } from './BadgeKeys';

const NEW = 'the newest of the secrets';
const OLD = 'the secret of last year';
const path = (name: string) => `/entities/component/default/${name}`;

jest.setTimeout(60_000);

describe('badges', () => {
  const databases = createTestDatabases();

  describe.each(databases.ids)('on %s', databaseId => {
    const catalog = new TestCatalog([
      anEntity('a'),
      anEntity('gone'),
      anEntity('quiet', { metadata: { tags: ['confidential'] } }),
      aHiddenEntity('secret'),
    ]);
    let backend: TestBackend;

    beforeAll(async () => {
      const knex = await databases.init(databaseId);
      backend = await TestBackend.start({
        catalog,
        knex,
        policy: `${TEST_POLICY}  gates:
    - { name: release, title: 'Release [1]', enforcement: enforce, requires: { checks: [coverage-is-high] } }
`,
        readiness: {
          badges: {
            secrets: [NEW, OLD],
            filter: {
              $not: { 'metadata.tags': { $contains: 'confidential' } },
            },
          },
        },
      });
      await backend.syncCatalog();
      await waitFor(
        () => backend.get('/entities', SERVICE),
        response => response.body.totalItems === 4,
      );
      await backend.post('/facts').send({
        facts: [
          {
            entityRef: 'component:default/a',
            source: 'ci',
            values: { unitTestsPass: true, coverage: 10 },
          },
        ],
      });
      await backend.post(`${path('a')}/evaluate`);
    });
    afterAll(() => backend.stop());

    async function badgesOf(name: string): Promise<EntityBadges['items']> {
      const { body, status } = await backend.get(`${path(name)}/badges`);
      expect(status).toBe(200);
      return body.items;
    }

    /** As a README does: without any credentials. */
    async function look(url: string) {
      const { pathname, search } = new URL(url, 'http://localhost');
      const response = await request(backend.server)
        .get(`${pathname}${search}`)
        .set('Authorization', NOBODY)
        .buffer(true);
      const svg = response.text ?? response.body.toString();
      return { ...pick(response), svg };
    }

    function address(name: string, show: string, key: string): string {
      const search = new URLSearchParams({ show, key });
      return `/api/readiness/v1/badges/component/default/${name}.svg?${search}`;
    }

    it('are listed with addresses that work without signing in', async () => {
      const items = await badgesOf('a');
      expect(items.map(({ show, title }) => [show, title])).toEqual([
        ['level', 'Level'],
        ['score', 'Score'],
        ['gate:release', 'Release [1]'],
      ]);
      const titles = await Promise.all(
        items.map(async ({ url }) => {
          const { status, svg, type } = await look(url);
          expect([status, type]).toEqual([200, 'image/svg+xml']);
          return /<title>(.*)<\/title>/.exec(svg)?.[1];
        }),
      );
      expect(titles).toEqual([
        'readiness: Basic, 1 of 2',
        'readiness: 67 %',
        'Release [1]: blocked',
      ]);
      expect(items[2].markdown).toBe(
        `![Readiness: Release \\[1\\]](${items[2].url})`,
      );
    });

    it('may be cached for a moment, and are not sent twice', async () => {
      const [{ url }] = await badgesOf('a');
      const { headers } = await look(url);
      expect(headers['cache-control']).toBe('public, max-age=60');
      const { pathname, search } = new URL(url);
      const again = await request(backend.server)
        .get(`${pathname}${search}`)
        .set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
    });

    it('tell nothing to who has no key for exactly this badge', async () => {
      const badges = await badgesOf('a');
      const keyOf = (index: number) =>
        new URL(badges[index].url).searchParams.get('key') ?? '';
      const answers = await Promise.all(
        [
          address('a', 'level', 'wrong'),
          address('a', 'level', keyOf(1)),
          address('a', 'gate:release', keyOf(0)),
          address('secret', 'level', keyOf(0)),
          address('secret', 'level', 'wrong'),
          address('nothing', 'level', 'wrong'),
          '/api/readiness/v1/badges/component/default/a.svg',
        ].map(look),
      );
      expect(answers[0].svg).toContain('not available');
      expect(answers[0].status).toBe(200);
      for (const { status, svg, headers } of answers) {
        expect({ status, svg, etag: headers.etag }).toEqual({
          status: 200,
          svg: answers[0].svg,
          etag: answers[0].headers.etag,
        });
      }
    });

    it('are listed only to who sees the entity', async () => {
      const hidden = await backend.get(`${path('secret')}/badges`);
      const missing = await backend.get(`${path('nothing')}/badges`);
      expect([hidden.status, missing.status]).toEqual([404, 404]);
      const { status } = await backend.get(`${path('a')}/badges`, NOBODY);
      expect(status).toBe(401);
    });

    it('are kept private where the filter says so, whoever has a key', async () => {
      const { body } = await backend.get(`${path('quiet')}/badges`);
      expect(body).toEqual({ items: [], unavailable: 'kept-private' });
      const key = new BadgeKeys({ secrets: [NEW] }).sign(
        'component:default/quiet',
        'level',
      );
      const { svg } = await look(address('quiet', 'level', key));
      expect(svg).toContain('not available');
    });

    it('still work when signed with an earlier secret, not with another', async () => {
      const keyBy = (secret: string) =>
        new BadgeKeys({ secrets: [secret] }).sign(
          'component:default/a',
          'level',
        );
      const earlier = await look(address('a', 'level', keyBy(OLD)));
      expect(earlier.svg).toContain('Basic, 1 of 2');
      const other = await look(address('a', 'level', keyBy('somebody elses')));
      expect(other.svg).toContain('not available');
    });

    it('stop when the entity leaves the catalog', async () => {
      const [{ url }] = await badgesOf('gone');
      expect((await look(url)).svg).not.toContain('not available');
      catalog.remove('component:default/gone');
      await backend.syncCatalog();
      expect((await look(url)).svg).toContain('not available');
    });
  });
});

describe('badges without a secret', () => {
  const databases = createTestDatabases();

  it('are off, and the list says so', async () => {
    const knex = await databases.init('SQLITE_3');
    const backend = await TestBackend.start({
      catalog: new TestCatalog([anEntity('a')]),
      knex,
    });
    try {
      await backend.syncCatalog();
      const { body } = await waitFor(
        () => backend.get(`${path('a')}/badges`),
        response => response.status === 200,
      );
      expect(body).toEqual({ items: [], unavailable: 'off' });
      const { text, body: image } = await request(backend.server)
        .get(
          '/api/readiness/v1/badges/component/default/a.svg?show=level&key=x',
        )
        .buffer(true);
      expect(text ?? image.toString()).toContain('not available');
    } finally {
      await backend.stop();
    }
  });
});

function pick({
  status,
  headers,
  type,
}: {
  status: number;
  headers: Record<string, string>;
  type: string;
}) {
  return { status, headers, type };
}
