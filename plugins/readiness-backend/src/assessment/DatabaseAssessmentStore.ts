import { Knex } from 'knex';
import { toAuditEntries } from '../audit/assessmentEntries';
import { AuditLog } from '../audit/AuditLog';
import { chunked } from '../database/dialect';
import { insertRows } from '../database/insertRows';
import { createTimeSlice } from '../database/timeSlice';
import { writeScoreDays } from '../fleet/trends/writeScoreDays';
import { writeFleetRows } from '../fleet/writeFleetRows';
import {
  Details,
  detailsOf,
  isUnchanged,
  NewAssessmentRow,
  STANDING_COLUMNS,
  StandingRow,
  toAssessmentRow,
  toStoredAssessment,
  toStoredStanding,
} from './assessmentRows';
import {
  AssessmentStore,
  AssessmentToRecord,
  StoredAssessment,
  StoredStanding,
} from './AssessmentStore';
import { finishAssessments } from './finishAssessments';
import {
  AssessmentChangeRow,
  AssessmentRow,
  AssessmentDetailsRow,
} from './tables';
import { writeCheckResults } from './writeCheckResults';

/** Rows of some kilobytes that one statement writes. */
const WIDE_ROWS = 50;
/** Rows of some ten kilobytes. */
const DETAILS_ROWS = 25;

type AssessedHook = (
  tx: Knex.Transaction,
  stored: AssessmentToRecord[],
) => Promise<void>;

type CommittedHook = (changedIn: number, stored: AssessmentToRecord[]) => void;

/** @internal */
export class DatabaseAssessmentStore implements AssessmentStore {
  readonly #knex: Knex;
  readonly #audit: AuditLog;
  readonly #onAssessed: AssessedHook;
  readonly #onCommitted: CommittedHook;

  /**
   * @param options - `onAssessed`: whatever else is to be stored in the same transaction; `onCommitted`: told after it,
   * with the number of the change of the fleet
   */
  constructor(options: {
    knex: Knex;
    audit: AuditLog;
    onAssessed?: AssessedHook;
    onCommitted?: CommittedHook;
  }) {
    this.#knex = options.knex;
    this.#audit = options.audit;
    this.#onAssessed = options.onAssessed ?? (async () => {});
    this.#onCommitted = options.onCommitted ?? (() => {});
  }

  async get(entityRefs: string[]): Promise<Map<string, StoredAssessment>> {
    const found = new Map<string, StoredAssessment>();
    for (const chunk of chunked(entityRefs)) {
      const rows: (AssessmentRow & AssessmentDetailsRow)[] = await this.#knex(
        'assessments as a',
      )
        .join('assessment_details as d', 'd.entity_ref', 'a.entity_ref')
        .whereIn('a.entity_ref', chunk)
        .select('a.*', 'd.checks', 'd.gates');
      for (const row of rows) {
        found.set(row.entity_ref, toStoredAssessment(row));
      }
    }
    return found;
  }

  async getStandings(
    entityRefs: string[],
  ): Promise<Map<string, StoredStanding>> {
    const found = new Map<string, StoredStanding>();
    for (const chunk of chunked(entityRefs)) {
      const rows: StandingRow[] = await this.#knex('assessments')
        .whereIn('entity_ref', chunk)
        .select([...STANDING_COLUMNS]);
      for (const row of rows) {
        found.set(row.entity_ref, toStoredStanding(row));
      }
    }
    return found;
  }

  async record(
    assessments: AssessmentToRecord[],
  ): Promise<{ changed: string[]; overtaken: string[] }> {
    const { changedIn, stored, overtaken } = await this.#store(assessments);
    this.#onCommitted(changedIn, stored);
    return { changed: stored.map(refOf), overtaken };
  }

  async #store(assessments: AssessmentToRecord[]) {
    return this.#knex.transaction(async tx => {
      const same: AssessmentToRecord[] = [];
      const different: AssessmentToRecord[] = [];
      for (const one of assessments) {
        (isUnchanged(one) ? same : different).push(one);
      }
      const takeTurns = createTimeSlice();
      const written = await writeAssessments(tx, different, takeTurns);
      const stored = different.filter(one => written.has(refOf(one)));
      await writeCheckResults(tx, stored);
      const changedIn = await writeFleetRows(tx, stored, takeTurns);
      await writeHistory(tx, stored);
      await takeTurns();
      await writeScoreDays(tx, stored);
      await touch(tx, same);
      await this.#audit.appendAll(tx, stored.flatMap(toAuditEntries));
      await this.#onAssessed(tx, stored);
      await finishAssessments(
        tx,
        [...same, ...stored].map(one => one.finished),
      );
      return {
        changedIn,
        stored,
        overtaken: different.map(refOf).filter(ref => !written.has(ref)),
      };
    });
  }
}

function refOf(record: AssessmentToRecord): string {
  return record.after.entityRef;
}

/** Refs of the rows that nobody else wrote since `before` was read. */
async function writeAssessments(
  tx: Knex.Transaction,
  records: AssessmentToRecord[],
  takeTurns: () => Promise<void>,
): Promise<Set<string>> {
  const written = new Set<string>();
  for (const chunk of chunked(records, WIDE_ROWS)) {
    const prepared: { record: AssessmentToRecord; details: Details }[] = [];
    const rows: NewAssessmentRow[] = [];
    for (const record of chunk) {
      const details = detailsOf(record);
      prepared.push({ record, details });
      rows.push(toAssessmentRow(record, details));
      await takeTurns();
    }
    const refs = await insertRows(tx, 'assessments', rows, {
      key: ['entity_ref'],
      where: 'assessments.revision = excluded.revision - 1',
      returning: 'entity_ref',
    });
    refs.forEach(ref => written.add(ref));
    await takeTurns();
    await writeDetails(
      tx,
      prepared.filter(({ record }) => written.has(refOf(record))),
    );
    await takeTurns();
  }
  return written;
}

/** What is said at length, where it is not what is there. */
async function writeDetails(
  tx: Knex.Transaction,
  records: { record: AssessmentToRecord; details: Details }[],
): Promise<void> {
  const rows = records
    .filter(
      ({ record, details }) =>
        record.before?.detailsFingerprint !== details.fingerprint,
    )
    .map(({ record: { after }, details }) => ({
      entity_ref: after.entityRef,
      checks: after.checks,
      gates: details.gates,
    }));
  await insertRows(tx, 'assessment_details', rows, {
    key: ['entity_ref'],
    rowsPerStatement: DETAILS_ROWS,
  });
}

async function writeHistory(
  tx: Knex.Transaction,
  records: AssessmentToRecord[],
): Promise<void> {
  await insertRows(tx, 'assessment_changes', records.flatMap(toChangeRows));
  const points = records.filter(hasNewScore).map(({ after }) => ({
    entity_ref: after.entityRef,
    at: after.assessedAt,
    score: after.score ?? null,
    level_name: after.level?.name ?? null,
    level_rank: after.level?.rank ?? null,
    policy_version: after.policyVersion,
  }));
  await insertRows(tx, 'score_points', points);
}

function toChangeRows(
  record: AssessmentToRecord,
): Omit<AssessmentChangeRow, 'id'>[] {
  const { after, changes } = record;
  return changes.map(change => ({
    entity_ref: after.entityRef,
    at: after.assessedAt,
    kind: change.kind,
    subject: change.subject,
    title: change.title.slice(0, 255),
    from_value: change.from ?? null,
    to_value: change.to ?? null,
    reason: change.reason ?? null,
    policy_version: after.policyVersion,
  }));
}

function hasNewScore({ before, after }: AssessmentToRecord): boolean {
  const known = before?.assessment;
  return (
    known?.score !== after.score ||
    known?.level?.name !== after.level?.name ||
    known?.policyVersion !== after.policyVersion
  );
}

/** One statement for each time; a batch has one. */
async function touch(
  tx: Knex.Transaction,
  records: AssessmentToRecord[],
): Promise<void> {
  const times = new Set(records.map(({ after }) => after.assessedAt));
  for (const assessedAt of times) {
    const refs = records
      .filter(({ after }) => after.assessedAt === assessedAt)
      .map(refOf);
    await tx<AssessmentRow>('assessments')
      .whereIn('entity_ref', refs)
      .update({ assessed_at: assessedAt });
  }
}
