import { Knex } from 'knex';
import { toAuditEntries } from '../audit/assessmentEntries';
import { AuditLog } from '../audit/AuditLog';
import { chunked } from '../database/dialect';
import { createTimeSlice } from '../database/timeSlice';
import { writeCheckCounts } from '../fleet/checks/checkCounts';
import { writeScoreDays } from '../fleet/trends/writeScoreDays';
import { writeFleetRows } from '../fleet/writeFleetRows';
import {
  isUnchanged,
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
import { AssessmentChangeRow, AssessmentRow, CheckDetailsRow } from './tables';
import { writeCheckResults } from './writeCheckResults';

type AssessedHook = (
  tx: Knex.Transaction,
  stored: AssessmentToRecord[],
) => Promise<void>;

/** @internal */
export class DatabaseAssessmentStore implements AssessmentStore {
  readonly #knex: Knex;
  readonly #audit: AuditLog;
  readonly #onAssessed: AssessedHook;

  /** @param options - `onAssessed`: whatever else is to be stored in the same transaction */
  constructor(options: {
    knex: Knex;
    audit: AuditLog;
    onAssessed?: AssessedHook;
  }) {
    this.#knex = options.knex;
    this.#audit = options.audit;
    this.#onAssessed = options.onAssessed ?? (async () => {});
  }

  async get(entityRefs: string[]): Promise<Map<string, StoredAssessment>> {
    const found = new Map<string, StoredAssessment>();
    for (const chunk of chunked(entityRefs)) {
      const rows: (AssessmentRow & CheckDetailsRow)[] = await this.#knex(
        'assessments as a',
      )
        .join('check_details as d', 'd.entity_ref', 'a.entity_ref')
        .whereIn('a.entity_ref', chunk)
        .select('a.*', 'd.results');
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
    return this.#knex.transaction(async tx => {
      const same: AssessmentToRecord[] = [];
      const different: AssessmentToRecord[] = [];
      for (const one of assessments) {
        (isUnchanged(one) ? same : different).push(one);
      }
      const takeTurns = createTimeSlice();
      const written = await writeAssessments(tx, different);
      const stored = different.filter(one => written.has(refOf(one)));
      await takeTurns();
      await writeCheckResults(tx, stored, takeTurns);
      await writeFleetRows(tx, stored, takeTurns);
      await writeHistory(tx, stored, takeTurns);
      await writeScoreDays(tx, stored);
      await writeCheckCounts(tx, stored);
      await touch(tx, same);
      await this.#audit.appendAll(tx, stored.flatMap(toAuditEntries));
      await this.#onAssessed(tx, stored);
      await finishAssessments(
        tx,
        [...same, ...stored].map(one => one.finished),
      );
      return {
        changed: stored.map(refOf),
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
): Promise<Set<string>> {
  const written = new Set<string>();
  for (const chunk of chunked(records, 50)) {
    const rows: Pick<AssessmentRow, 'entity_ref'>[] = await tx<AssessmentRow>(
      'assessments',
    )
      .insert(chunk.map(toAssessmentRow))
      .onConflict('entity_ref')
      .merge()
      .where('assessments.revision', tx.raw('excluded.revision - 1'))
      .returning('entity_ref');
    for (const row of rows) {
      written.add(row.entity_ref);
    }
  }
  return written;
}

async function writeHistory(
  tx: Knex.Transaction,
  records: AssessmentToRecord[],
  takeTurns: () => Promise<void>,
): Promise<void> {
  const changes = records.flatMap(toChangeRows);
  for (const chunk of chunked(changes)) {
    await tx('assessment_changes').insert(chunk);
    await takeTurns();
  }
  const points = records.filter(hasNewScore).map(({ after }) => ({
    entity_ref: after.entityRef,
    at: after.assessedAt,
    score: after.score ?? null,
    level_name: after.level?.name ?? null,
    level_rank: after.level?.rank ?? null,
    policy_version: after.policyVersion,
  }));
  for (const chunk of chunked(points)) {
    await tx('score_points').insert(chunk);
  }
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
