import { Assessment, CheckResult } from 'backstage-plugin-readiness-engine';
import { Subject } from '../subjects/SubjectStore';
import { AssessmentToRecord, StoredAssessment } from './AssessmentStore';
import { AssessmentRow, CheckResultRow } from './tables';

type Labels = Pick<
  AssessmentRow,
  'title' | 'kind' | 'type' | 'owner' | 'system' | 'lifecycle'
>;

interface Detail
  extends Pick<Assessment, 'level' | 'profile' | 'deliveryMode' | 'raised'> {
  /** JSON of where the entity belongs and its tags; compared to see that they changed. */
  place?: string;
}

/** @internal */
export function toAssessmentRow(record: AssessmentToRecord): AssessmentRow {
  const { subject, after, before } = record;
  const detail: Detail = {
    level: after.level,
    profile: after.profile,
    deliveryMode: after.deliveryMode,
    raised: after.raised,
    place: toPlace(subject),
  };
  const labels = toLabels(subject);
  return {
    entity_ref: after.entityRef,
    revision: (before?.revision ?? 0) + 1,
    ...labels,
    title_sort: labels.title.toLocaleLowerCase('en-US'),
    version: after.version ?? null,
    level_name: after.level?.name ?? null,
    level_rank: after.level?.rank ?? -1,
    score: after.score ?? null,
    score_sort: after.score ?? -1,
    score_without_waivers: after.scoreWithoutWaivers ?? null,
    profile: after.profile?.name ?? null,
    risk_tier: after.riskTier ?? null,
    delivery_mode: after.deliveryMode?.name ?? null,
    policy_version: after.policyVersion,
    fingerprint: after.fingerprint,
    assessed_at: after.assessedAt,
    counts: JSON.stringify(after.counts),
    detail: JSON.stringify(detail),
    scorecards: JSON.stringify(after.scorecards),
    next_actions: JSON.stringify(after.nextActions),
    gates: JSON.stringify(after.gates ?? []),
  };
}

/** Whether nothing but the time of the assessment is new. @internal */
export function isUnchanged({
  before,
  after,
  subject,
}: AssessmentToRecord): boolean {
  return (
    before?.assessment.fingerprint === after.fingerprint &&
    before.labels === labelsKey(toLabels(subject), toPlace(subject))
  );
}

function toLabels(subject: Subject): Labels {
  return {
    title: subject.title.slice(0, 255),
    kind: subject.kind,
    type: subject.type?.slice(0, 255) ?? null,
    owner: subject.owner ?? null,
    system: subject.system ?? null,
    lifecycle: subject.lifecycle?.slice(0, 255) ?? null,
  };
}

function toPlace({ placement, entity }: Subject): string {
  return JSON.stringify([placement, entity.metadata.tags ?? []]);
}

function labelsKey(labels: Labels, place: string | undefined): string {
  const { title, kind, type, owner, system, lifecycle } = labels;
  return JSON.stringify([title, kind, type, owner, system, lifecycle, place]);
}

/** @internal */
export function toStoredAssessment(
  row: AssessmentRow,
  checkRows: CheckResultRow[],
): StoredAssessment {
  const detail: Detail = JSON.parse(row.detail);
  return {
    revision: row.revision,
    labels: labelsKey(row, detail.place),
    since: Object.fromEntries(
      checkRows.map(check => [check.check_name, check.since]),
    ),
    assessment: {
      entityRef: row.entity_ref,
      version: row.version ?? undefined,
      assessedAt: row.assessed_at,
      policyVersion: row.policy_version,
      level: detail.level,
      score: row.score ?? undefined,
      scoreWithoutWaivers: row.score_without_waivers ?? undefined,
      profile: detail.profile,
      riskTier: row.risk_tier ?? undefined,
      deliveryMode: detail.deliveryMode,
      raised: detail.raised,
      counts: JSON.parse(row.counts),
      scorecards: JSON.parse(row.scorecards),
      checks: Object.fromEntries(
        checkRows.map(check => [check.check_name, toCheckResult(check)]),
      ),
      nextActions: JSON.parse(row.next_actions),
      gates: JSON.parse(row.gates),
      fingerprint: row.fingerprint,
    },
  };
}

/** The rows of check results that differ from what is stored. @internal */
export function changedCheckRows(record: AssessmentToRecord): CheckResultRow[] {
  const { before, after } = record;
  return Object.values(after.checks).flatMap(result => {
    const known = before?.assessment.checks[result.name];
    const row = toCheckRow(after.entityRef, result, after.assessedAt);
    if (known && before) {
      const since = before.since[result.name];
      const old = toCheckRow(after.entityRef, known, since);
      row.since = known.status === result.status ? since : after.assessedAt;
      return JSON.stringify(old) === JSON.stringify(row) ? [] : [row];
    }
    return [row];
  });
}

/** Names of check results that are stored and no longer part of the assessment. @internal */
export function droppedChecks(record: AssessmentToRecord): string[] {
  return Object.keys(record.before?.assessment.checks ?? {}).filter(
    name => !Object.hasOwn(record.after.checks, name),
  );
}

function toCheckRow(
  entityRef: string,
  result: CheckResult,
  since: string,
): CheckResultRow {
  return {
    entity_ref: entityRef,
    check_name: result.name,
    status: result.status,
    since,
    reason: result.reason,
    facts: JSON.stringify(result.facts),
    status_without_waiver: result.statusWithoutWaiver ?? null,
    waiver_id: result.waiverId ?? null,
  };
}

function toCheckResult(row: CheckResultRow): CheckResult {
  const { status_without_waiver: withoutWaiver } = row;
  return {
    name: row.check_name,
    status: row.status,
    reason: row.reason,
    facts: JSON.parse(row.facts),
    ...(withoutWaiver !== null && {
      statusWithoutWaiver: withoutWaiver as CheckResult['statusWithoutWaiver'],
    }),
    ...(row.waiver_id !== null && { waiverId: row.waiver_id }),
  };
}
