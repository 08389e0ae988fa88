import {
  ReadinessScorecard,
  ReadinessSection,
} from 'backstage-plugin-readiness-common';
import {
  COUNTING_STATUSES,
  toPercent,
  toPoints,
} from 'backstage-plugin-readiness-react';
import { useMemo } from 'react';
import { useTexts } from '../texts';

/**
 * Functions that write a score in the words of its method: a share of weight as a percentage,
 * points as points, a ladder as checks.
 *
 * @internal
 */
export function useScoreText() {
  const { t } = useTexts();
  return useMemo(() => {
    const ofTotal = (value: string, total: string) =>
      t('score.of', { value, total });
    return {
      /** Of a whole scorecard. */
      total({ score }: Pick<ReadinessScorecard, 'score'>): string {
        return score === undefined
          ? t('score.none')
          : t('score.percent', { value: String(toPercent(score)) });
      },
      /** Of one section. */
      section(
        { method }: Pick<ReadinessScorecard, 'method'>,
        section: Omit<ReadinessSection, 'checks'>,
      ): string {
        if (section.score === undefined) {
          return t('score.none');
        }
        if (method === 'minimum-of-sections') {
          return ofTotal(toPoints(section.earned), toPoints(section.possible));
        }
        if (method === 'ladder') {
          const total = COUNTING_STATUSES.reduce(
            (sum, status) => sum + section.counts[status],
            0,
          );
          return ofTotal(String(section.counts.pass), String(total));
        }
        return t('score.percent', { value: String(toPercent(section.score)) });
      },
    };
  }, [t]);
}
