import { Knex } from 'knex';
import { chunked } from '../database/dialect';
import { insertRows } from '../database/insertRows';
import { changedCheckRows, droppedChecks } from './assessmentRows';
import { AssessmentToRecord } from './AssessmentStore';
import { CheckResultRow } from './tables';

/** Writes a narrow row for each check whose status changed. @internal */
export async function writeCheckResults(
  tx: Knex.Transaction,
  records: AssessmentToRecord[],
): Promise<void> {
  await insertRows(tx, 'check_results', records.flatMap(changedCheckRows), {
    key: ['entity_ref', 'check_name'],
  });
  for (const chunk of chunked(records.flatMap(droppedChecks))) {
    await tx<CheckResultRow>('check_results')
      .whereIn(['entity_ref', 'check_name'], chunk)
      .delete();
  }
}
