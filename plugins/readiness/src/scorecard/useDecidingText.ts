import { useMemo } from 'react';
import { useTexts } from '../texts';
import { Deciding } from './toDeciding';

/**
 * Functions that say which scorecard the overall level and score are taken from; they say
 * nothing where only one counts.
 *
 * @internal
 */
export function useDecidingText() {
  const { t } = useTexts();
  return useMemo(
    () => ({
      /** Beside the overall level and score. */
      overall({ level, score, of }: Deciding): string | undefined {
        if (of < 2) {
          return undefined;
        }
        return level === score
          ? t('deciding.both', { title: level.title, of: String(of) })
          : t('deciding.each', {
              level: level.title,
              score: score.title,
              of: String(of),
            });
      },
      /** Beside one of the scorecards. */
      ofScorecard(
        { level, score, of }: Deciding,
        name: string,
      ): string | undefined {
        if (of < 2 || ![level.name, score.name].includes(name)) {
          return undefined;
        }
        if (level === score) {
          return t('deciding.this', { of: String(of) });
        }
        return name === level.name
          ? t('deciding.thisLevel', { of: String(of) })
          : t('deciding.thisScore', { of: String(of) });
      },
    }),
    [t],
  );
}
