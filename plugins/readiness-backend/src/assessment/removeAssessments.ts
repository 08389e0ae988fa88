import { Knex } from 'knex';
import { removeFleetRows } from '../fleet/writeFleetRows';

/**
 * Removes the current results of entities that are assessed no more. Their history stays.
 * @internal
 */
export async function removeAssessments(
  knex: Knex,
  entityRefs: string[],
): Promise<void> {
  for (const table of [
    'assessment_queue',
    'assessments',
    'assessment_details',
    'check_results',
  ]) {
    await knex(table).whereIn('entity_ref', entityRefs).delete();
  }
  await removeFleetRows(knex, entityRefs);
}
