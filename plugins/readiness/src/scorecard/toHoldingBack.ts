import {
  ReadinessNextAction,
  ReadinessScorecard,
  ReadinessSection,
} from 'backstage-plugin-readiness-common';
import { toLowestSection } from './scorecardUrl';

/** An action, and what of it a scorecard gains. @internal */
export type BestStep = Pick<
  ReadinessNextAction,
  'check' | 'title' | 'gain' | 'reaches' | 'unblocks'
>;

/** @internal */
export interface HoldingBack {
  /** The lowest section, unless everything in it passes. */
  lowest?: ReadinessSection;
  /** The best of the next actions that belong to the scorecard. */
  step?: BestStep;
  /** Checks count, and not one of them has data. */
  noData: boolean;
}

/**
 * What keeps a scorecard from being better, and the step to take first. Next actions come in
 * the engine's order, best first; those that raise this very scorecard go before others that
 * it shares. Points and levels of other scorecards are left out.
 *
 * @internal
 */
export function toHoldingBack(
  scorecard: Pick<ReadinessScorecard, 'name' | 'sections' | 'counts'>,
  nextActions: ReadinessNextAction[],
): HoldingBack {
  const lowest = toLowestSection(scorecard);
  const { pass, fail, error, waived, unknown } = scorecard.counts;
  return {
    noData: pass + fail + error + waived === 0 && unknown > 0,
    lowest: lowest && lowest.score! < 1 ? lowest : undefined,
    step: toStep(scorecard, nextActions),
  };
}

function toStep(
  { name, sections }: Pick<ReadinessScorecard, 'name' | 'sections'>,
  nextActions: ReadinessNextAction[],
): BestStep | undefined {
  const checks = new Set(
    sections.flatMap(section => section.checks.map(check => check.name)),
  );
  const own = nextActions.filter(({ check }) => checks.has(check));
  const step = own.find(({ scorecard }) => scorecard === name) ?? own[0];
  return (
    step && {
      check: step.check,
      title: step.title,
      gain: step.scorecard === name ? step.gain : 0,
      reaches: step.reaches.filter(level => level.startsWith(`${name}/`)),
      unblocks: step.unblocks,
    }
  );
}
