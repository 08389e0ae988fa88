import { CompiledCheck, CompiledScorecard } from '../../policy/CompiledPolicy';
import { CheckStatus } from '../types';
import { counts } from '../checkStatus';
import { Scoring, StatusOf } from './ScoringResult';

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
  for (let index = 0; index < steps.length; index += 1) {
    let counting = 0;
    let held = 0;
    let applicable = 0;
    for (const check of steps[index]) {
      const status = statusOf(check);
      if (status !== 'not-applicable') {
        applicable += 1;
      }
      if (counts(status)) {
        counting += 1;
        held += holds(status) ? 1 : 0;
      }
    }
    if (counting > 0) {
      result.counted += 1;
    }
    if (!result.next) {
      if (held < counting) {
        result.next = { index, share: held / counting };
      } else if (counting > 0) {
        result.climbed += 1;
        result.rank = index + 1;
      } else if (applicable === 0) {
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
export const ladder: Scoring = {
  weightOf: check => check.weight,
  total(scorecard, sections, statusOf) {
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
  },
};
