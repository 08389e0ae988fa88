import { Assessment, LevelResult } from './types';

/** A value before and after; absent where there was or is none. @public */
export interface FromTo<TValue> {
  from?: TValue;
  to?: TValue;
}

/** What differs between two assessments of one entity; equal parts are left out. @public */
export interface AssessmentComparison {
  level?: FromTo<LevelResult>;
  score?: FromTo<number>;
  profile?: FromTo<string>;
  riskTier?: FromTo<string>;
  /** By name in the order after, then those that are gone; statuses. */
  gates: ({ name: string; title: string } & FromTo<string>)[];
  /** As `gates`. */
  checks: ({ name: string } & FromTo<string>)[];
}

function fromTo<TValue>(
  from: TValue | undefined,
  to: TValue | undefined,
): FromTo<TValue> {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function pair<TKey extends string, TValue>(
  key: TKey,
  from: TValue | undefined,
  to: TValue | undefined,
  isSame = from === to,
): { [key in TKey]?: FromTo<TValue> } {
  return isSame
    ? {}
    : ({ [key]: fromTo(from, to) } as { [key in TKey]: FromTo<TValue> });
}

function namesOf(after: readonly string[], before: readonly string[]) {
  return [...new Set([...after, ...before])];
}

function gateDifferences(
  before: Assessment,
  after: Assessment,
): AssessmentComparison['gates'] {
  const from = new Map((before.gates ?? []).map(gate => [gate.name, gate]));
  const to = new Map((after.gates ?? []).map(gate => [gate.name, gate]));
  return namesOf([...to.keys()], [...from.keys()])
    .filter(name => from.get(name)?.status !== to.get(name)?.status)
    .map(name => ({
      name,
      title: to.get(name)?.title ?? from.get(name)?.title ?? name,
      ...fromTo<string>(from.get(name)?.status, to.get(name)?.status),
    }));
}

function checkDifferences(
  before: Assessment,
  after: Assessment,
): AssessmentComparison['checks'] {
  return namesOf(Object.keys(after.checks), Object.keys(before.checks))
    .map(name => ({
      name,
      ...fromTo<string>(
        before.checks[name]?.status,
        after.checks[name]?.status,
      ),
    }))
    .filter(({ from, to }) => from !== to);
}

/**
 * The differences between two assessments of one entity that matter to whoever weighs one policy against
 * another: level, score, profile, risk tier, and the status of every gate and check. `diffAssessments` tells the same
 * as a list of events, with reasons.
 * @public
 */
export function compareAssessments(
  before: Assessment,
  after: Assessment,
): AssessmentComparison {
  return {
    ...pair(
      'level',
      before.level,
      after.level,
      before.level?.name === after.level?.name,
    ),
    ...pair('score', before.score, after.score),
    ...pair('profile', before.profile?.name, after.profile?.name),
    ...pair('riskTier', before.riskTier, after.riskTier),
    gates: gateDifferences(before, after),
    checks: checkDifferences(before, after),
  };
}
