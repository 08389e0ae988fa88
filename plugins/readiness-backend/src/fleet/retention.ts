import { Knex } from 'knex';
import { chunked } from '../database/dialect';

/** Entities whose points are looked at in one statement. */
const BATCH = 500;

/**
 * Forgets the history of assessments before a time. Of the points of an entity's score the newest before it stays,
 * so that the step line is exact from there on.
 * @internal
 */
export async function pruneHistory(knex: Knex, before: string): Promise<void> {
  await knex('assessment_changes').where('at', '<', before).delete();
  const refs: string[] = await knex('score_points')
    .where('at', '<', before)
    .groupBy('entity_ref')
    .havingRaw('count(*) > 1')
    .pluck('entity_ref');
  for (const chunk of chunked(refs, BATCH)) {
    const newest = knex('score_points')
      .whereIn('entity_ref', chunk)
      .where('at', '<', before)
      .groupBy('entity_ref')
      .max('id');
    await knex('score_points')
      .whereIn('entity_ref', chunk)
      .where('at', '<', before)
      .whereNotIn('id', newest)
      .delete();
  }
}

/**
 * Forgets the days of scores before a time. Each row has what was before it, and what is now is in the assessments:
 * so the days that stay are exact without those that go.
 * @internal
 */
export async function pruneScoreDays(
  knex: Knex,
  before: string,
): Promise<void> {
  await knex('score_days').where('day', '<', before.slice(0, 10)).delete();
}
