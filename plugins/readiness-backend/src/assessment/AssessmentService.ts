import {
  assess,
  Assessment,
  AssessmentChange,
  CompiledPolicy,
  diffAssessments,
} from 'backstage-plugin-readiness-engine';
import { Clock } from '../clock';
import { createTimeSlice } from '../database/timeSlice';
import { FactStore } from '../facts/FactStore';
import { GovernanceStore } from '../governance/GovernanceStore';
import { sha256 } from '../hash';
import { changesStamps } from '../stamps/stampsOf';
import { SubjectStore } from '../subjects/SubjectStore';
import { ClaimedAssessment } from './AssessmentQueue';
import { AssessmentStore } from './AssessmentStore';
import { PreparedAssessment } from './preparedAssessment';
import { toAssessmentInput } from './toAssessmentInput';

/** @internal */
export interface AssessmentServiceOptions {
  subjects: SubjectStore;
  facts: FactStore;
  store: AssessmentStore;
  governance: GovernanceStore;
  clock: Clock;
}

/** What became of a batch. @internal */
export interface AssessedBatch {
  /** Entities whose assessment changed. */
  changed: string[];
  /** Of these, those whose stamps in the catalog change with it. */
  restamped: string[];
  /** Claims whose results somebody else overtook; to be done again. */
  overtaken: ClaimedAssessment[];
  /** Claims of entities that are assessed no more. */
  gone: ClaimedAssessment[];
  failed: { claimed: ClaimedAssessment; error: Error }[];
}

/**
 * Assesses a claimed batch: load, engine, difference, one transaction.
 * @internal
 */
export class AssessmentService {
  readonly #options: AssessmentServiceOptions;

  constructor(options: AssessmentServiceOptions) {
    this.#options = options;
  }

  async assessBatch(
    policy: CompiledPolicy,
    batch: ClaimedAssessment[],
  ): Promise<AssessedBatch> {
    const { subjects, facts, store, governance, clock } = this.#options;
    const refs = batch.map(one => one.entityRef);
    const [foundSubjects, foundFacts, foundBefore, foundRecords] =
      await Promise.all([
        subjects.get(refs),
        facts.get(refs),
        store.getStandings(refs),
        governance.get(refs),
      ]);
    const result: AssessedBatch = {
      changed: [],
      restamped: [],
      overtaken: [],
      gone: [],
      failed: [],
    };
    const prepared: PreparedAssessment[] = [];
    const restamped = new Set<string>();
    const now = clock().toISOString();
    const takeTurns = createTimeSlice();
    for (const claimed of batch) {
      const subject = foundSubjects.get(claimed.entityRef);
      if (!subject) {
        result.gone.push(claimed);
        continue;
      }
      try {
        const before = foundBefore.get(claimed.entityRef);
        const said = foundRecords.get(claimed.entityRef);
        const input = toAssessmentInput({
          subject,
          stored: foundFacts.get(claimed.entityRef) ?? {},
          before: before?.assessment,
          records: said,
          now,
        });
        const after = assess(policy, input, { hash: sha256 });
        prepared.push(
          store.prepare({
            subject,
            before,
            after,
            checks: policy.checks,
            records: said,
            changes: diffAssessments(before?.assessment, after).map(change => ({
              ...change,
              title: titleOf(policy, after, change),
            })),
            finished: { ...claimed, reassessAt: after.reassessAt },
          }),
        );
        if (changesStamps(before?.assessment, after)) {
          restamped.add(after.entityRef);
        }
      } catch (error) {
        result.failed.push({
          claimed,
          error: error instanceof Error ? error : new Error(String(error)),
        });
      }
      await takeTurns();
    }
    const { changed, overtaken } = await store.record(prepared);
    const overtakenRefs = new Set(overtaken);
    result.changed = changed;
    result.restamped = changed.filter(ref => restamped.has(ref));
    result.overtaken = batch.filter(one => overtakenRefs.has(one.entityRef));
    return result;
  }
}

function titleOf(
  policy: CompiledPolicy,
  after: Assessment,
  change: AssessmentChange,
): string {
  if (change.kind === 'gate') {
    const gate = after.gates?.find(({ name }) => name === change.subject);
    return gate?.title ?? change.subject;
  }
  return (
    policy.checks.get(change.subject)?.title ??
    policy.scorecards.get(change.subject)?.title ??
    change.subject
  );
}
