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

describe('POST /v1/stamps', () => {
  const databases = createTestDatabases();
  let backend: TestBackend | undefined;
  afterEach(() => backend?.stop());

  it.each(databases.ids)(
    'tells the catalog what to stamp, and services only, %p',
    async id => {
      const knex = await databases.init(id);
      const catalog = new TestCatalog([anEntity('claims')]);
      backend = await TestBackend.start({ catalog, knex });
      await backend.syncCatalog();
      await backend.post(`/entities/component/default/claims/evaluate`);
      await waitFor(
        () => knex('fleet_entities').pluck('entity_ref'),
        rows => rows.length === 1,
      );

      const body = { entityRefs: [REF, 'component:default/unknown'] };
      const response = await backend.post('/stamps', SERVICE).send(body);
      expect(response.status).toBe(200);
      expect(Object.keys(response.body.stamps)).toEqual([REF]);
      const row = await knex('fleet_entities').first();
      expect(response.body.stamps[REF]).toMatchObject({
        'readiness-status/level': row.level_name,
        'readiness-status/profile': row.profile ?? 'none',
      });
      expect(response.body.none['readiness-status/level']).toBe('none');
      expect(backend.published).toContainEqual({
        topic: READINESS_STAMPS_TOPIC,
        eventPayload: { entityRefs: [REF] },
      });

      for (const [who, status] of [
        [USER, 403],
        [NOBODY, 401],
      ] as const) {
        const refused = await backend.post('/stamps', who).send(body);
        expect(refused.status).toBe(status);
      }
      const wrong = await backend.post('/stamps', SERVICE).send({ refs: [] });
      expect(wrong.status).toBe(400);
    },
  );
});
