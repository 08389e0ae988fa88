import { Assessment, GateStatus } from 'backstage-plugin-readiness-engine';
import { fleetRowsOf } from '../fleet/fleetRowsOf';
import { sha256 } from '../hash';
import { Subject } from '../subjects/SubjectStore';
import {
  AssessmentToRecord,
  Standing,
  StoredAssessment,
  StoredStanding,
} from './AssessmentStore';
import {
  packActions,
  packChecks,
  unpackActions,
  unpackChecks,
} from './packedResults';
import { AssessmentDetailsRow, AssessmentRow, CheckResultRow } from './tables';

type Detail = Pick<Assessment, 'level' | 'profile' | 'deliveryMode' | 'raised'>;

/** What is read of an assessment before it is made again. @internal */
export const STANDING_COLUMNS = [
  'entity_ref',
  'revision',
  'fingerprint',
  'details_fingerprint',
  'standing',
] as const;

/** @internal */
export type StandingRow = Pick<
  AssessmentRow,
  (typeof STANDING_COLUMNS)[number]
>;

type JsonColumn =
  | 'counts'
  | 'detail'
  | 'scorecards'
  | 'next_actions'
  | 'standing';

/** A row whose JSON is not text yet: it becomes that with the statement that writes it. @internal */
export type NewAssessmentRow = Omit<AssessmentRow, JsonColumn> &
  Record<JsonColumn, object>;

/** What an assessment says at length. @internal */
export interface Details {
  /** JSON */
  gates: string;
  fingerprint: string;
}

/** @internal */
export function detailsOf({ after }: AssessmentToRecord): Details {
  const gates = JSON.stringify(after.gates ?? []);
  const checks = after.checksFingerprint ?? JSON.stringify(after.checks);
  return { gates, fingerprint: sha256(`${checks} ${gates}`) };
}

/** @internal */
export function toAssessmentRow(
  record: AssessmentToRecord,
  details: Details,
): NewAssessmentRow {
  const { subject, after, before } = record;
  const detail: Detail = {
    level: after.level,
    profile: after.profile,
    deliveryMode: after.deliveryMode,
    raised: after.raised,
  };
  const title = subject.title.slice(0, 255);
  return {
    entity_ref: after.entityRef,
    revision: (before?.revision ?? 0) + 1,
    title,
    kind: subject.kind,
    type: subject.type?.slice(0, 255) ?? null,
    owner: subject.owner ?? null,
    system: subject.system ?? null,
    lifecycle: subject.lifecycle?.slice(0, 255) ?? null,
    title_sort: title.toLocaleLowerCase('en-US'),
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
    counts: after.counts,
    detail,
    scorecards: after.scorecards,
    next_actions: packActions(after.nextActions),
    standing: toStoredForm(toStanding(record)),
    details_fingerprint: details.fingerprint,
  };
}

function toStanding(record: AssessmentToRecord): Standing {
  const { subject, before, after } = record;
  const gates = new Map(before?.assessment.gates.map(one => [one.name, one]));
  return {
    policyVersion: after.policyVersion,
    version: after.version,
    riskTier: after.riskTier,
    score: after.score,
    level: after.level,
    profile: after.profile && { name: after.profile.name },
    deliveryMode: after.deliveryMode && { name: after.deliveryMode.name },
    scorecards: after.scorecards.map(({ name, score, level }) => ({
      name,
      score,
      level: { name: level.name },
    })),
    gates: (after.gates ?? []).map(
      ({ name, title, status, since, passed, approvals }) => ({
        ...{ name, title, status, passed, approvals },
        // Where no record of people tells, it is so since it was first seen to be.
        since: since ?? sinceSeen(gates.get(name), status) ?? after.assessedAt,
      }),
    ),
    checks: checkStandings(record),
    fleet: fleetRowsOf(record).prints,
    labels: labelsOf(subject),
  };
}

/** How the checks stand, and since when; what is stored where no status changed. @internal */
export function checkStandings({
  before,
  after,
}: Pick<AssessmentToRecord, 'before' | 'after'>): Standing['checks'] {
  const known = before?.assessment.checks ?? {};
  const results = Object.values(after.checks);
  if (
    Object.keys(known).length === results.length &&
    results.every(({ name, status }) => known[name]?.status === status)
  ) {
    return known;
  }
  const checks: Standing['checks'] = {};
  for (const { name, status } of results) {
    const last = known[name];
    checks[name] =
      last?.status === status ? last : { status, since: after.assessedAt };
  }
  return checks;
}

function toStoredForm(standing: Standing): object {
  return { ...standing, checks: packChecks(standing.checks) };
}

function fromStoredForm(text: string): Standing {
  const standing = JSON.parse(text);
  return { ...standing, checks: unpackChecks(standing.checks) };
}

function sinceSeen(
  before: Standing['gates'][number] | undefined,
  status: GateStatus,
): string | undefined {
  return before?.status === status ? before.since : undefined;
}

/** Whether nothing but the time of the assessment is new. @internal */
export function isUnchanged({
  before,
  after,
  subject,
}: AssessmentToRecord): boolean {
  return (
    before?.fingerprint === after.fingerprint &&
    before.assessment.labels === labelsOf(subject)
  );
}

function labelsOf(subject: Subject): string {
  const { title, kind, type, owner, system, lifecycle, placement } = subject;
  const { tags = [] } = subject.entity.metadata;
  return JSON.stringify([
    ...[title, kind, type, owner, system, lifecycle],
    ...[placement, tags],
  ]);
}

/** @internal */
export function toStoredStanding(row: StandingRow): StoredStanding {
  return {
    revision: row.revision,
    fingerprint: row.fingerprint,
    detailsFingerprint: row.details_fingerprint,
    assessment: fromStoredForm(row.standing),
  };
}

/** @internal */
export function toStoredAssessment(
  row: AssessmentRow & AssessmentDetailsRow,
): StoredAssessment {
  const detail: Detail = JSON.parse(row.detail);
  const standing = fromStoredForm(row.standing);
  const checks: Assessment['checks'] = JSON.parse(row.checks);
  return {
    revision: row.revision,
    since: Object.fromEntries(
      Object.entries(standing.checks).map(([name, { since }]) => [name, since]),
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
      checks,
      nextActions: unpackActions(JSON.parse(row.next_actions), checks),
      gates: JSON.parse(row.gates),
      fingerprint: row.fingerprint,
    },
  };
}

/** The rows of checks whose status is another than what is stored. @internal */
export function changedCheckRows(record: AssessmentToRecord): CheckResultRow[] {
  const { before, after } = record;
  const known = before?.assessment.checks ?? {};
  const rows: CheckResultRow[] = [];
  for (const { name, status } of Object.values(after.checks)) {
    if (known[name]?.status !== status) {
      rows.push({
        entity_ref: after.entityRef,
        check_name: name,
        status,
        since: after.assessedAt,
      });
    }
  }
  return rows;
}

/** Keys of check results that are stored and no longer part of the assessment. @internal */
export function droppedChecks({
  before,
  after,
}: AssessmentToRecord): [string, string][] {
  return Object.keys(before?.assessment.checks ?? {})
    .filter(name => !Object.hasOwn(after.checks, name))
    .map(name => [after.entityRef, name]);
}
