import { CompiledCheck, CompiledScorecard } from '../../policy/CompiledPolicy';
import { CheckStatus } from '../types';
import { counts } from '../checkStatus';
import { ScoringFunction, StatusOf } from './ScoringResult';
import { shareOf } from './share';

/** How far up a ladder somebody has come. @internal */
export interface Climb {
  /** Number of the highest level reached, from 1; 0 for none. */
  rank: number;
  /** Levels climbed, of those with anything that counts now. */
  climbed: number;
  counted: number;
  /** The level that is in the way, by its index, and the share of its checks that hold. */
  next?: { index: number; share: number };
}

function holdsWithWaivers(status: CheckStatus): boolean {
  return status === 'pass' || status === 'waived';
}

function holdsByItself(status: CheckStatus): boolean {
  return status === 'pass';
}

function climb(
  steps: readonly CompiledCheck[][],
  statusOf: StatusOf,
  holds: (status: CheckStatus) => boolean,
): Climb {
  const result: Climb = { rank: 0, climbed: 0, counted: 0 };
  for (const [index, checks] of steps.entries()) {
    const statuses = checks.map(statusOf);
    const counting = statuses.filter(counts);
    if (counting.length > 0) {
      result.counted += 1;
    }
    if (!result.next) {
      const held = counting.filter(holds).length;
      if (held < counting.length) {
        result.next = { index, share: held / counting.length };
      } else if (counting.length > 0) {
        result.climbed += 1;
        result.rank = index + 1;
      } else if (statuses.every(status => status === 'not-applicable')) {
        result.rank = index + 1;
      }
    }
  }
  return result;
}

function scoreOf({ climbed, counted, next }: Climb): number {
  return (climbed + (next?.share ?? 0)) / counted;
}

/** @internal */
export function climbWithWaivers(
  scorecard: CompiledScorecard,
  statusOf: StatusOf,
): Climb {
  return climb(scorecard.steps, statusOf, holdsWithWaivers);
}

/**
 * The highest level whose checks, and those of all levels below, pass or are waived. Checks that do not
 * count now are skipped; but a level that is all upcoming is not reached by that alone, it only is in
 * nobody's way. The score looks at the levels with anything that counts: those climbed, plus the
 * share of the next one's checks that hold, over their number.
 * @internal
 */
export const ladder: ScoringFunction = (scorecard, statusOf) => {
  const sections = scorecard.sections.map(section =>
    shareOf(section.checks, statusOf, check => check.weight),
  );
  const withWaivers = climbWithWaivers(scorecard, statusOf);
  if (withWaivers.counted === 0) {
    return { rank: 0, sections };
  }
  return {
    score: scoreOf(withWaivers),
    scoreWithoutWaivers: scoreOf(
      climb(scorecard.steps, statusOf, holdsByItself),
    ),
    rank: withWaivers.rank,
    sections,
  };
};
