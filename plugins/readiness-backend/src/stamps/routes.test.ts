import { READINESS_STAMPS_TOPIC } from 'backstage-plugin-readiness-common';
import { createTestDatabases } from '../__testUtils__/databases';
import { anEntity } from '../__testUtils__/entities';
import {
  NOBODY,
  SERVICE,
  TestBackend,
  USER,
} from '../__testUtils__/TestBackend';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { waitFor } from '../__testUtils__/waitFor';

const REF = 'component:default/claims';

describe('GET /v1/stamps', () => {
  const databases = createTestDatabases();
  let backend: TestBackend | undefined;
  afterEach(() => backend?.stop());

  it.each(databases.ids)(
    'tells the catalog what to stamp, and services only, %p',
    async id => {
      const knex = await databases.init(id);
      const catalog = new TestCatalog([anEntity('claims')]);
      backend = await TestBackend.start({ catalog, knex });
      const ask = async (query: string) =>
        (await backend!.get(`/stamps${query}`, SERVICE)).body;
      const { mark } = await ask('');

      await backend.syncCatalog();
      await backend.post(`/entities/component/default/claims/evaluate`);
      await waitFor(
        () => knex('fleet_entities').pluck('entity_ref'),
        rows => rows.length === 1,
      );
      const row = await knex('fleet_entities').first();
      for (const query of ['', `?since=${mark}`]) {
        const { sets, entities, none, gone } = await ask(query);
        expect(Object.keys(entities)).toEqual([REF]);
        expect(gone).toEqual([]);
        expect({ ...none, ...sets[entities[REF]] }).toMatchObject({
          'readiness-status/level': row.level_name,
          'readiness-status/profile': row.profile ?? 'none',
        });
        expect(none['readiness-status/level']).toBe('none');
      }
      expect(backend.published).toContainEqual({
        topic: READINESS_STAMPS_TOPIC,
        eventPayload: { entityRefs: [REF] },
      });

      catalog.remove(REF);
      await backend.syncCatalog();
      await expect(ask(`?since=${mark}`)).resolves.toMatchObject({
        entities: {},
        gone: [REF],
      });

      for (const [who, status] of [
        [USER, 403],
        [NOBODY, 401],
      ] as const) {
        const refused = await backend.get('/stamps', who);
        expect(refused.status).toBe(status);
      }
      for (const query of ['?since=yesterday', '?since=1&after=a', '?of=a']) {
        const wrong = await backend.get(`/stamps${query}`, SERVICE);
        expect(wrong.status).toBe(400);
      }
    },
  );
});
