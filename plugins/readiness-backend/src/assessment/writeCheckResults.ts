import { Knex } from 'knex';
import { chunked } from '../database/dialect';
import {
  changedCheckRows,
  droppedChecks,
  hasNewDetails,
} from './assessmentRows';
import { AssessmentToRecord } from './AssessmentStore';
import { CheckDetailsRow, CheckResultRow } from './tables';

/** Of a row with the details of all checks of an entity, some tens of kilobytes. */
const DETAILS_PER_STATEMENT = 50;

/**
 * Writes the results of checks: a narrow row for each whose status changed, and all reasons and facts of an entity as
 * one value where any of them did.
 * @internal
 */
export async function writeCheckResults(
  tx: Knex.Transaction,
  records: AssessmentToRecord[],
  takeTurns: () => Promise<void>,
): Promise<void> {
  for (const chunk of chunked(records.flatMap(changedCheckRows))) {
    await tx<CheckResultRow>('check_results')
      .insert(chunk)
      .onConflict(['entity_ref', 'check_name'])
      .merge();
    await takeTurns();
  }
  for (const chunk of chunked(records.flatMap(droppedChecks))) {
    await tx<CheckResultRow>('check_results')
      .whereIn(['entity_ref', 'check_name'], chunk)
      .delete();
  }
  const detailed = records.filter(hasNewDetails);
  for (const chunk of chunked(detailed, DETAILS_PER_STATEMENT)) {
    await tx<CheckDetailsRow>('check_details')
      .insert(
        chunk.map(({ after }) => ({
          entity_ref: after.entityRef,
          results: JSON.stringify(after.checks),
        })),
      )
      .onConflict('entity_ref')
      .merge();
    await takeTurns();
  }
}
