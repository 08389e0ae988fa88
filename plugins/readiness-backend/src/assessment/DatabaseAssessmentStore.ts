import { Knex } from 'knex';
import { toAuditEntries } from '../audit/assessmentEntries';
import { AuditLog } from '../audit/AuditLog';
import { chunked } from '../database/dialect';
import { insertRows, insertRowTexts } from '../database/insertRows';
import { createTimeSlice } from '../database/timeSlice';
import { writeScoreDays } from '../fleet/trends/writeScoreDays';
import { writeFleetRows } from '../fleet/writeFleetRows';
import {
  STANDING_COLUMNS,
  StandingRow,
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
  ChangedAssessment,
  PreparedAssessment,
  prepareAssessment,
} from './preparedAssessment';
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

type CommittedHook = (
  changedIn: number,
  stored: Required<PreparedAssessment>[],
) => void;

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
    const takeTurns = createTimeSlice();
    for (const chunk of chunked(entityRefs)) {
      const rows: StandingRow[] = await this.#knex('assessments')
        .whereIn('entity_ref', chunk)
        .select([...STANDING_COLUMNS]);
      for (const row of rows) {
        found.set(row.entity_ref, toStoredStanding(row));
        await takeTurns();
      }
    }
    return found;
  }

  prepare(record: AssessmentToRecord): PreparedAssessment {
    return prepareAssessment(this.#knex, record);
  }

  async record(
    prepared: PreparedAssessment[],
  ): Promise<{ changed: string[]; overtaken: string[] }> {
    const { changedIn, stored, overtaken } = await this.#store(prepared);
    this.#onCommitted(changedIn, stored);
    return { changed: stored.map(refOf), overtaken };
  }

  async #store(prepared: PreparedAssessment[]) {
    return this.#knex.transaction(async tx => {
      const different = prepared.filter(isDifferent);
      const same = prepared.filter(one => !isDifferent(one));
      const takeTurns = createTimeSlice();
      const written = await writeAssessments(tx, different);
      const stored = different.filter(one => written.has(refOf(one)));
      const changes = stored.map(({ changed }) => changed);
      const records = stored.map(({ record }) => record);
      await writeDetails(tx, changes);
      await writeCheckResults(tx, changes);
      await takeTurns();
      const changedIn = await writeFleetRows(tx, records, takeTurns);
      await writeHistory(tx, records);
      await takeTurns();
      await writeScoreDays(tx, records);
      await touch(tx, same);
      await this.#audit.appendAll(tx, records.flatMap(toAuditEntries));
      await this.#onAssessed(tx, records);
      await finishAssessments(
        tx,
        [...same, ...stored].map(({ record }) => record.finished),
      );
      return {
        changedIn,
        stored,
        overtaken: different.map(refOf).filter(ref => !written.has(ref)),
      };
    });
  }
}

type DifferentAssessment = Required<PreparedAssessment>;

function isDifferent(one: PreparedAssessment): one is DifferentAssessment {
  return one.changed !== undefined;
}

function refOf({ record }: PreparedAssessment): string {
  return record.after.entityRef;
}

/** Refs of the rows that nobody else wrote since `before` was read. */
async function writeAssessments(
  tx: Knex.Transaction,
  different: DifferentAssessment[],
): Promise<Set<string>> {
  const rows = different.map(({ changed }) => changed.row);
  const refs = await insertRowTexts(tx, 'assessments', rows, {
    key: ['entity_ref'],
    where: 'assessments.revision = excluded.revision - 1',
    returning: 'entity_ref',
    rowsPerStatement: WIDE_ROWS,
  });
  return new Set(refs);
}

/** What is said at length, where it is not what is there. */
async function writeDetails(
  tx: Knex.Transaction,
  changes: ChangedAssessment[],
): Promise<void> {
  const rows = changes.flatMap(({ details }) => details ?? []);
  await insertRowTexts(tx, 'assessment_details', rows, {
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
  same: PreparedAssessment[],
): Promise<void> {
  const times = new Set(same.map(({ record }) => record.after.assessedAt));
  for (const assessedAt of times) {
    const refs = same
      .filter(({ record }) => record.after.assessedAt === assessedAt)
      .map(refOf);
    await tx<AssessmentRow>('assessments')
      .whereIn('entity_ref', refs)
      .update({ assessed_at: assessedAt });
  }
}
