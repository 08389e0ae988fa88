import { joinWords } from '../facts/formatFactValue';
import { CompiledScorecard } from '../policy/CompiledPolicy';
import { describeCounts } from './checkCounts';
import { counts } from './checkStatus';
import { ScoringResult, Share, StatusOf } from './scoring';
import { climbWithWaivers } from './scoring/ladder';
import { CheckCounts, ScorecardResult } from './types';

function percent(score: number): string {
  return `${Number((score * 100).toFixed(1))} %`;
}

function points(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toFixed(2)));
}

/** How a section's score came about. @internal */
export function explainSection(share: Share, total: CheckCounts): string {
  if (share.possible === 0) {
    return `nothing counts now: ${describeCounts(total)}`;
  }
  return `${points(share.earned)} of ${points(
    share.possible,
  )} points: ${describeCounts(total)}`;
}

function explainScore(
  scorecard: CompiledScorecard,
  result: ScoringResult,
  statusOf: StatusOf,
): string {
  const { score, scoreWithoutWaivers = 0, sections } = result;
  if (score === undefined) {
    return 'No score: none of its checks counts now';
  }
  const waivers =
    scoreWithoutWaivers < score
      ? `; ${percent(scoreWithoutWaivers)} without waivers`
      : '';
  switch (scorecard.document.spec.method) {
    case 'weighted': {
      const earned = sections.reduce((sum, share) => sum + share.earned, 0);
      const possible = sections.reduce((sum, share) => sum + share.possible, 0);
      return `${percent(score)}: ${points(earned)} of ${points(
        possible,
      )} points of weight earned${waivers}`;
    }
    case 'ladder': {
      const { climbed, counted, next } = climbWithWaivers(scorecard, statusOf);
      const share = next
        ? ` and ${percent(next.share)} of the checks of ${
            scorecard.levels[next.index].title
          }`
        : '';
      return `${percent(score)}: ${climbed} of ${counted} ${
        counted < scorecard.levels.length ? 'levels that count now' : 'levels'
      } reached${share}${waivers}`;
    }
    default: {
      const index = sections.findIndex(
        share => share.possible > 0 && share.earned / share.possible === score,
      );
      const share = sections[index];
      return `${percent(score)}: the lowest section, ${
        scorecard.sections[index].title
      }, has ${points(share.earned)} of ${points(
        share.possible,
      )} points${waivers}`;
    }
  }
}

function explainLevel(
  scorecard: CompiledScorecard,
  result: ScoringResult,
): string {
  if (result.score === undefined) {
    return 'No level: none of its checks counts now';
  }
  const level = result.rank > 0 ? scorecard.levels[result.rank - 1] : undefined;
  const [first] = scorecard.levels;
  if (scorecard.document.spec.method === 'ladder') {
    return level
      ? `${level.title}: all checks up to this level pass or are waived`
      : `No level: not all checks of ${first.title} pass`;
  }
  return level
    ? `${level.title}: it needs ${percent(
        level.minScore ?? 0,
      )}, the score is ${percent(result.score)}`
    : `No level: ${first.title} needs ${percent(
        first.minScore ?? 0,
      )}, the score is ${percent(result.score)}`;
}

function explainNextStep(
  scorecard: CompiledScorecard,
  statusOf: StatusOf,
): string | undefined {
  const { rank, next } = climbWithWaivers(scorecard, statusOf);
  if (!next) {
    const later = scorecard.levels[rank];
    return later && `${later.title} is not expected yet`;
  }
  const open = scorecard.steps[next.index].filter(check => {
    const status = statusOf(check);
    return counts(status) && status !== 'pass' && status !== 'waived';
  });
  return `${scorecard.levels[next.index].title} still needs: ${joinWords(
    open.map(check => check.title),
  )}`;
}

function explainNextLevel(
  scorecard: CompiledScorecard,
  result: ScoringResult,
  statusOf: StatusOf,
): string | undefined {
  if (result.score === undefined) {
    return undefined;
  }
  if (scorecard.document.spec.method === 'ladder') {
    return explainNextStep(scorecard, statusOf);
  }
  const next = scorecard.levels[result.rank];
  if (!next) {
    return undefined;
  }
  const minScore = next.minScore ?? 0;
  return `${next.title} needs ${percent(minScore)}, ${percent(
    minScore - result.score,
  )} more`;
}

/** How score and level of a scorecard came about. @internal */
export function explainScorecard(
  scorecard: CompiledScorecard,
  result: ScoringResult,
  statusOf: StatusOf,
): ScorecardResult['explanation'] {
  return {
    score: explainScore(scorecard, result, statusOf),
    level: explainLevel(scorecard, result),
    nextLevel: explainNextLevel(scorecard, result, statusOf),
  };
}
