import { Scoring, Share } from './ScoringResult';
import { rankOf, scoreOf, scoreWithoutWaiversOf } from './share';

function lowest(
  sections: Share[],
  read: (share: Share) => number | undefined,
): number | undefined {
  const scores = sections.flatMap(share => read(share) ?? []);
  return scores.length > 0 ? Math.min(...scores) : undefined;
}

/**
 * The ML Test Score method: every check is one point, each section is scored on its own, and the
 * total is the lowest section with anything that counts.
 * @internal
 */
export const minimumOfSections: Scoring = {
  weightOf: () => 1,
  total(scorecard, sections) {
    const score = lowest(sections, scoreOf);
    return {
      score,
      scoreWithoutWaivers: lowest(sections, scoreWithoutWaiversOf),
      rank: rankOf(scorecard, score),
      sections,
    };
  },
};
