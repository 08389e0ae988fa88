import { Scoring, Share } from './ScoringResult';
import { rankOf, scoreOf, scoreWithoutWaiversOf } from './share';

/**
 * The share of weight that passes, over the checks that count. A check weighs impact + risk + compliance;
 * unknown and error earn as little as fail, a waived one earns in the score but not in the
 * score without waivers.
 * @internal
 */
export const weighted: Scoring = {
  weightOf: check => check.weight,
  total(scorecard, sections) {
    const total: Share = { earned: 0, earnedWithoutWaivers: 0, possible: 0 };
    for (const section of sections) {
      total.earned += section.earned;
      total.earnedWithoutWaivers += section.earnedWithoutWaivers;
      total.possible += section.possible;
    }
    const score = scoreOf(total);
    return {
      score,
      scoreWithoutWaivers: scoreWithoutWaiversOf(total),
      rank: rankOf(scorecard, score),
      sections,
    };
  },
};
