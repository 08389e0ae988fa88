import { EntityHistory } from 'backstage-plugin-readiness-common';
import { toCsvText } from '../frame/toCsvText';

/**
 * Scores as CSV, oldest first. Scores are shares of 1, unknown ones are empty.
 *
 * @internal
 */
export function toCsv(scores: EntityHistory['scores']): string {
  return toCsvText([
    ['at', 'score', 'level', 'level_rank', 'policy_version'],
    ...scores.map(({ at, score, level, levelRank, policyVersion }) => [
      at,
      score,
      level,
      levelRank,
      policyVersion,
    ]),
  ]);
}
