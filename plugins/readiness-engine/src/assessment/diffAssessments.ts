import { GateResult } from '../governance/GateResult';
import { Assessment, CheckStatus } from './types';

interface Named {
  name: string;
}

/**
 * Of an assessment what the next one is compared with; an `Assessment` is one.
 * @public
 */
export interface AssessmentStanding
  extends Pick<Assessment, 'policyVersion' | 'version' | 'riskTier' | 'score'> {
  level?: Named;
  profile?: Named;
  deliveryMode?: Named;
  scorecards: readonly (Named & { level: Named; score?: number })[];
  gates?: readonly Pick<GateResult, 'name' | 'status'>[];
  checks: Readonly<Record<string, { status: CheckStatus }>>;
}

/**
 * One difference between two assessments of an entity.
 * @public
 */
export interface AssessmentChange {
  kind:
    | 'check'
    | 'level'
    | 'score'
    | 'mode'
    | 'profile'
    | 'risk-tier'
    | 'policy'
    | 'gate'
    | 'version';
  /** Name of the check, scorecard or gate; empty when it is about the whole. */
  subject: string;
  /** Absent where there was none. A score is a number from 0 to 1. */
  from?: string;
  to?: string;
  reason?: string;
}

type Change = Omit<AssessmentChange, 'from' | 'to'> & {
  from: string | number | undefined;
  to: string | number | undefined;
};

function toChanges(candidates: Change[]): AssessmentChange[] {
  return candidates
    .filter(({ from, to }) => from !== to)
    .map(({ kind, subject, from, to, reason }) => ({
      kind,
      subject,
      ...(from === undefined ? {} : { from: String(from) }),
      ...(to === undefined ? {} : { to: String(to) }),
      ...(reason === undefined ? {} : { reason }),
    }));
}

function levelName(level: Named | undefined): string | undefined {
  return level?.name;
}

function unionOf(...lists: string[][]): string[] {
  return [...new Set(lists.flat())].sort();
}

function wholeChanges(
  before: AssessmentStanding | undefined,
  after: Assessment,
): Change[] {
  return [
    {
      kind: 'policy',
      subject: '',
      from: before?.policyVersion,
      to: after.policyVersion,
    },
    { kind: 'version', subject: '', from: before?.version, to: after.version },
    {
      kind: 'profile',
      subject: '',
      from: before?.profile?.name,
      to: after.profile?.name,
      reason: after.profile?.path.join(' → '),
    },
    {
      kind: 'risk-tier',
      subject: '',
      from: before?.riskTier,
      to: after.riskTier,
      reason: after.riskTierSource?.reason,
    },
    {
      kind: 'mode',
      subject: '',
      from: before?.deliveryMode?.name,
      to: after.deliveryMode?.name,
    },
    {
      kind: 'level',
      subject: '',
      from: levelName(before?.level),
      to: levelName(after.level),
    },
    { kind: 'score', subject: '', from: before?.score, to: after.score },
  ];
}

function scorecardChanges(
  before: AssessmentStanding | undefined,
  after: Assessment,
): Change[] {
  return unionOf(
    (before?.scorecards ?? []).map(scorecard => scorecard.name),
    after.scorecards.map(scorecard => scorecard.name),
  ).flatMap((name): Change[] => {
    const from = before?.scorecards.find(one => one.name === name);
    const to = after.scorecards.find(one => one.name === name);
    return [
      {
        kind: 'level',
        subject: name,
        from: levelName(from?.level),
        to: levelName(to?.level),
        reason: to?.explanation.level,
      },
      {
        kind: 'score',
        subject: name,
        from: from?.score,
        to: to?.score,
        reason: to?.explanation.score,
      },
    ];
  });
}

function gateChanges(
  before: AssessmentStanding | undefined,
  after: Assessment,
): Change[] {
  // A record that says nothing about gates is no record that there were none.
  if (before && !before.gates) {
    return [];
  }
  const from = new Map(before?.gates?.map(gate => [gate.name, gate]));
  const to = new Map(after.gates?.map(gate => [gate.name, gate]));
  return unionOf([...from.keys()], [...to.keys()]).map(name => ({
    kind: 'gate',
    subject: name,
    from: from.get(name)?.status,
    to: to.get(name)?.status,
    reason: to.get(name)?.reason,
  }));
}

function checkChanges(
  before: AssessmentStanding | undefined,
  after: Assessment,
): Change[] {
  return unionOf(
    Object.keys(before?.checks ?? {}),
    Object.keys(after.checks),
  ).map(name => ({
    kind: 'check',
    subject: name,
    from: before?.checks[name]?.status,
    to: after.checks[name]?.status,
    reason: after.checks[name]?.reason,
  }));
}

/**
 * What changed from one assessment to the next: first the whole, then scorecards, gates and checks, each
 * by name. Without an assessment before, everything is a change that has no `from`.
 * @public
 */
export function diffAssessments(
  before: AssessmentStanding | undefined,
  after: Assessment,
): AssessmentChange[] {
  return toChanges([
    ...wholeChanges(before, after),
    ...scorecardChanges(before, after),
    ...gateChanges(before, after),
    ...checkChanges(before, after),
  ]);
}
