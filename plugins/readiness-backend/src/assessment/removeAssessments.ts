import { Knex } from 'knex';
import { removeCheckResults } from '../fleet/checks/checkCounts';
import { removeFleetRows } from '../fleet/writeFleetRows';

/**
 * Removes the current results of entities that are assessed no more. Their history stays.
 * @internal
 */
export async function removeAssessments(
  knex: Knex,
  entityRefs: string[],
): Promise<void> {
  for (const table of ['assessment_queue', 'assessments', 'check_details']) {
    await knex(table).whereIn('entity_ref', entityRefs).delete();
  }
  await removeCheckResults(knex, entityRefs);
  await removeFleetRows(knex, entityRefs);
}
