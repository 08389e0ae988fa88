import { LevelResult, ScorecardResult } from './types';

/**
 * The lowest level by its share of the scorecard's levels, over the scorecards that count and have
 * anything that counts; of equally low ones that of the scorecard first by name. @internal
 */
export function overallLevel(
  results: readonly ScorecardResult[],
): LevelResult | undefined {
  return results
    .filter(result => result.overall && result.score !== undefined)
    .map(result => result.level)
    .reduce<LevelResult | undefined>(
      (lowest, level) =>
        lowest === undefined || level.rank / level.of < lowest.rank / lowest.of
          ? level
          : lowest,
      undefined,
    );
}

/** The lowest score of the scorecards that count. @internal */
export function overallScore(
  results: readonly ScorecardResult[],
): number | undefined {
  const scores = results.flatMap(result =>
    result.overall ? result.score ?? [] : [],
  );
  return scores.length > 0 ? Math.min(...scores) : undefined;
}

/** The same without what only waivers earn. @internal */
export function overallScoreWithoutWaivers(
  results: readonly ScorecardResult[],
): number | undefined {
  const scores = results.flatMap(result =>
    result.overall ? result.scoreWithoutWaivers ?? [] : [],
  );
  return scores.length > 0 ? Math.min(...scores) : undefined;
}
