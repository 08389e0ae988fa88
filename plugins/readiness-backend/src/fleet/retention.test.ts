import { createTestDatabases } from '../__testUtils__/databases';
import { pruneHistory, pruneScoreDays } from './retention';

jest.setTimeout(60_000);

const BEFORE = '2026-03-01T00:00:00.000Z';

describe('retention', () => {
  const databases = createTestDatabases();

  it.each(databases.ids)(
    'keeps the newest point of each entity before the limit, %p',
    async id => {
      const knex = await databases.init(id);
      const point = (entity_ref: string, day: string) => ({
        entity_ref,
        at: `${day}T00:00:00.000Z`,
        score: 0.5,
        policy_version: 'one',
      });
      await knex('score_points').insert([
        point('a', '2026-01-01'),
        point('a', '2026-02-01'),
        point('a', '2026-03-01'),
        point('b', '2026-01-01'),
      ]);
      const change = {
        entity_ref: 'a',
        kind: 'check',
        subject: '',
        title: '',
        policy_version: 'one',
      };
      await knex('assessment_changes').insert([
        { ...change, at: '2026-02-28T00:00:00.000Z' },
        { ...change, at: BEFORE },
      ]);
      await pruneHistory(knex, BEFORE);
      await expect(
        knex('score_points').orderBy('id').select('entity_ref', 'at'),
      ).resolves.toEqual([
        { entity_ref: 'a', at: '2026-02-01T00:00:00.000Z' },
        { entity_ref: 'a', at: '2026-03-01T00:00:00.000Z' },
        { entity_ref: 'b', at: '2026-01-01T00:00:00.000Z' },
      ]);
      await expect(knex('assessment_changes').pluck('at')).resolves.toEqual([
        BEFORE,
      ]);
    },
  );

  it.each(databases.ids)('drops days before the limit, %p', async id => {
    const knex = await databases.init(id);
    const day = (text: string) => ({
      entity_ref: 'a',
      day: text,
      known_before: 1,
    });
    await knex('score_days').insert([day('2026-02-28'), day('2026-03-01')]);
    await pruneScoreDays(knex, BEFORE);
    await expect(knex('score_days').pluck('day')).resolves.toEqual([
      '2026-03-01',
    ]);
  });
});
