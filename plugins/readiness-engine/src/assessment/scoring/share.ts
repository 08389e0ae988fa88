import { CompiledCheck, CompiledScorecard } from '../../policy/CompiledPolicy';
import { counts } from '../checkStatus';
import { Share, StatusOf } from './ScoringResult';

/** Adds up what some checks earn; only those that count now have part in it. @internal */
export function shareOf(
  checks: readonly CompiledCheck[],
  statusOf: StatusOf,
  weightOf: (check: CompiledCheck) => number,
): Share {
  const share = { earned: 0, earnedWithoutWaivers: 0, possible: 0 };
  for (const check of checks) {
    const status = statusOf(check);
    if (counts(status)) {
      const weight = weightOf(check);
      share.possible += weight;
      if (status === 'pass') {
        share.earned += weight;
        share.earnedWithoutWaivers += weight;
      } else if (status === 'waived') {
        share.earned += weight;
      }
    }
  }
  return share;
}

/** @internal */
export function scoreOf(share: Share): number | undefined {
  return share.possible > 0 ? share.earned / share.possible : undefined;
}

/** @internal */
export function scoreWithoutWaiversOf(share: Share): number | undefined {
  return share.possible > 0
    ? share.earnedWithoutWaivers / share.possible
    : undefined;
}

/** How many levels a score reaches; they rise, so the first one out of reach ends it. @internal */
export function rankOf(
  scorecard: CompiledScorecard,
  score: number | undefined,
): number {
  if (score === undefined) {
    return 0;
  }
  const beyond = scorecard.levels.findIndex(
    level => score < (level.minScore ?? 0),
  );
  return beyond < 0 ? scorecard.levels.length : beyond;
}
