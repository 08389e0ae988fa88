import {
  EntityReadiness,
  ReadinessScorecard,
} from 'backstage-plugin-readiness-common';

/** Which scorecards an entity's level and score are taken from. @internal */
export interface Deciding {
  /** The scorecard of the overall level. */
  level: ReadinessScorecard;
  /** The scorecard of the overall score; often the same. */
  score: ReadinessScorecard;
  /** How many scorecards count. */
  of: number;
}

function toShare({ level }: ReadinessScorecard): number {
  return level.of > 0 ? level.rank / level.of : 0;
}

/**
 * Finds where the overall level and score come from: of the scorecards that count and have a
 * score, the lowest level by its share of the levels, and the lowest score. Equally low levels
 * are told apart by the level that is shown, then the score, then the name.
 *
 * @internal
 */
export function toDeciding(
  readiness: Pick<EntityReadiness, 'scorecards' | 'level'>,
): Deciding | undefined {
  const counting = readiness.scorecards
    .filter(({ overall, score }) => overall && score !== undefined)
    .sort((a, b) => a.score! - b.score! || a.name.localeCompare(b.name));
  const isShown = ({ level }: ReadinessScorecard) =>
    level.name === readiness.level?.name && level.of === readiness.level.of;
  const [level] = [...counting].sort(
    (a, b) =>
      toShare(a) - toShare(b) || Number(isShown(b)) - Number(isShown(a)),
  );
  if (!level) {
    return undefined;
  }
  const [lowest] = counting;
  return {
    level,
    score: lowest.score === level.score ? level : lowest,
    of: counting.length,
  };
}

/**
 * The scorecards as a switch offers them: first those that count, the rest in their order.
 *
 * @internal
 */
export function toCountingFirst(
  scorecards: ReadinessScorecard[],
): ReadinessScorecard[] {
  return [...scorecards].sort((a, b) => Number(b.overall) - Number(a.overall));
}
