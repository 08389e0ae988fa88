import {
  ReadinessCheck,
  ReadinessScorecard,
  ReadinessSection,
} from 'backstage-plugin-readiness-common';
import { CheckCounts } from '../status/statuses';

/** The moment at which the example data was assessed. @public */
export const FIXTURE_NOW = '2026-03-14T10:00:00.000Z';

/**
 * ISO time a number of minutes before another.
 * @public
 */
export function minutesBefore(now: string, minutes: number): string {
  return new Date(Date.parse(now) - minutes * 60_000).toISOString();
}

/** @public */
export function noCounts(): CheckCounts {
  return {
    pass: 0,
    fail: 0,
    unknown: 0,
    error: 0,
    'not-applicable': 0,
    upcoming: 0,
    waived: 0,
  };
}

/** @public */
export function countChecks(checks: ReadinessCheck[]): CheckCounts {
  const counts = noCounts();
  for (const check of checks) {
    counts[check.status]++;
  }
  return counts;
}

/**
 * A passing check; say what differs.
 * @public
 */
export function aCheck(
  overrides: Partial<ReadinessCheck> & Pick<ReadinessCheck, 'name' | 'title'>,
): ReadinessCheck {
  return {
    dimension: 'quality',
    stream: 'model',
    status: 'pass',
    since: minutesBefore(FIXTURE_NOW, 12 * 24 * 60),
    reason: `${overrides.title}: yes.`,
    facts: [],
    weight: { impact: 2, risk: 1, compliance: 1 },
    remedy: 'See the runbook.',
    ...overrides,
  };
}

function weightOf(check: ReadinessCheck): number {
  return check.weight.impact + check.weight.risk + check.weight.compliance;
}

function sumOf(checks: ReadinessCheck[]): number {
  return checks.reduce((sum, check) => sum + weightOf(check), 0);
}

/**
 * A section with the numbers that its checks give.
 * @public
 */
export function aSection(
  name: string,
  title: string,
  checks: ReadinessCheck[],
): ReadinessSection {
  const counting = checks.filter(
    ({ status }) => status !== 'upcoming' && status !== 'not-applicable',
  );
  const passing = counting.filter(({ status }) => status === 'pass');
  const waived = counting.filter(({ status }) => status === 'waived');
  const possible = sumOf(counting);
  const earned = sumOf(passing) + sumOf(waived);
  return {
    name,
    title,
    score: possible ? earned / possible : undefined,
    scoreWithoutWaivers: possible ? sumOf(passing) / possible : undefined,
    earned,
    possible,
    known: counting.filter(({ status }) => status !== 'unknown').length,
    counts: countChecks(checks),
    explanation: `${passing.length} of ${counting.length} checks pass; they carry ${earned} of ${possible} points.`,
    checks,
  };
}

/** @public */
export function aScorecard(
  overrides: Partial<ReadinessScorecard> &
    Pick<ReadinessScorecard, 'name' | 'title' | 'sections'>,
): ReadinessScorecard {
  const { sections } = overrides;
  const possible = sections.reduce((sum, { possible: p }) => sum + p, 0);
  const earned = sections.reduce((sum, { earned: e }) => sum + e, 0);
  return {
    method: 'weighted',
    overall: true,
    score: possible ? earned / possible : undefined,
    scoreWithoutWaivers: possible ? earned / possible : undefined,
    level: { name: 'managed', title: 'Managed', rank: 2, of: 4 },
    counts: countChecks(sections.flatMap(({ checks }) => checks)),
    explanation: {
      score: `${earned} of ${possible} points of weight pass, over what counts now.`,
      level: 'Managed begins at 50 %; Reliable begins at 75 %.',
    },
    ...overrides,
  };
}
