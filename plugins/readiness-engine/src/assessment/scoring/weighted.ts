import { CompiledCheck } from '../../policy/CompiledPolicy';
import { ScoringFunction, Share } from './ScoringResult';
import { rankOf, scoreOf, scoreWithoutWaiversOf, shareOf } from './share';

function weightOf(check: CompiledCheck): number {
  return check.weight;
}

/**
 * The share of weight that passes, over the checks that count. A check weighs impact + risk + compliance;
 * unknown and error earn as little as fail, a waived one earns in the score but not in the
 * score without waivers.
 * @internal
 */
export const weighted: ScoringFunction = (scorecard, statusOf) => {
  const sections = scorecard.sections.map(section =>
    shareOf(section.checks, statusOf, weightOf),
  );
  const total = sections.reduce<Share>(
    (sum, share) => ({
      earned: sum.earned + share.earned,
      earnedWithoutWaivers:
        sum.earnedWithoutWaivers + share.earnedWithoutWaivers,
      possible: sum.possible + share.possible,
    }),
    { earned: 0, earnedWithoutWaivers: 0, possible: 0 },
  );
  const score = scoreOf(total);
  return {
    score,
    scoreWithoutWaivers: scoreWithoutWaiversOf(total),
    rank: rankOf(scorecard, score),
    sections,
  };
};
