import { Knex } from 'knex';
import { chunked } from '../database/dialect';
import { insertRows } from '../database/insertRows';
import { ChangedAssessment } from './preparedAssessment';
import { CheckResultRow } from './tables';

/** Writes a narrow row for each check whose status changed. @internal */
export async function writeCheckResults(
  tx: Knex.Transaction,
  changed: ChangedAssessment[],
): Promise<void> {
  const rows = changed.flatMap(({ checkRows }) => checkRows);
  await insertRows(tx, 'check_results', rows, {
    key: ['entity_ref', 'check_name'],
  });
  for (const chunk of chunked(changed.flatMap(({ dropped }) => dropped))) {
    await tx<CheckResultRow>('check_results')
      .whereIn(['entity_ref', 'check_name'], chunk)
      .delete();
  }
}
