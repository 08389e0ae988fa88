import { Assessment } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { RowText, toRowText } from '../database/insertRows';
import {
  changedCheckRows,
  checkStandings,
  detailsOf,
  droppedChecks,
  isUnchanged,
  NewAssessmentRow,
  toAssessmentRow,
} from './assessmentRows';
import { AssessmentToRecord, Standing } from './AssessmentStore';
import { AssessmentDetailsRow, CheckResultRow } from './tables';

type NewDetailsRow = Omit<AssessmentDetailsRow, 'checks'> & { checks: object };

/** An assessment to be stored, without its long parts: those are text already. @internal */
export interface PreparedAssessment {
  record: AssessmentToRecord;
  /** What is to be written; absent where nothing but the time of the assessment is new. */
  changed?: ChangedAssessment;
}

/** @internal */
export interface ChangedAssessment {
  row: RowText<NewAssessmentRow>;
  /** What is said at length; absent where it is what is there. */
  details?: RowText<NewDetailsRow>;
  /** Of the checks whose status changed. */
  checkRows: CheckResultRow[];
  /** Keys of results that are stored and no longer part of it. */
  dropped: [string, string][];
  standings: Standing['checks'];
}

/**
 * Makes text of the long parts of an assessment and takes them out of the record: while others of the batch are assessed
 * and stored, each garbage collection would move a thousand objects per entity about, and hold up everybody else.
 * @internal
 */
export function prepareAssessment(
  knex: Knex,
  record: AssessmentToRecord,
): PreparedAssessment {
  const prepared: PreparedAssessment = {
    record,
    changed: isUnchanged(record) ? undefined : toChanged(knex, record),
  };
  record.after = withoutLongParts(record.after);
  return prepared;
}

function toChanged(knex: Knex, record: AssessmentToRecord): ChangedAssessment {
  const { before, after } = record;
  const details = detailsOf(record);
  const { entityRef: entity_ref, checks } = after;
  return {
    row: toRowText(knex, toAssessmentRow(record, details)),
    details:
      before?.detailsFingerprint === details.fingerprint
        ? undefined
        : toRowText<NewDetailsRow>(knex, {
            entity_ref,
            checks,
            gates: details.gates,
          }),
    checkRows: changedCheckRows(record),
    dropped: droppedChecks(record),
    standings: checkStandings(record),
  };
}

function withoutLongParts(after: Assessment): Assessment {
  return {
    ...after,
    checks: {},
    scorecards: [],
    nextActions: [],
    gates: after.gates?.map(gate => ({
      ...gate,
      ...{ requirements: [], missing: [], basis: {} },
    })),
  };
}
