import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ReadinessNextAction } from 'backstage-plugin-readiness-common';
import { useCallback } from 'react';
import { readinessReactTranslationRef } from '../translation';
import { toWords } from './toWords';

/** Name of the level in `<scorecard>/<level>`. */
function toLevelName(reached: string): string {
  return toWords(reached.slice(reached.lastIndexOf('/') + 1));
}

/**
 * A function that says what an action brings: points of the score, levels, gates.
 *
 * @public
 */
export function useGainText() {
  const { t } = useTranslationRef(readinessReactTranslationRef);
  return useCallback(
    (action: Pick<ReadinessNextAction, 'gain' | 'unblocks' | 'reaches'>) => {
      const points = Math.round(action.gain * 100);
      const parts: string[] = [];
      if (points > 0) {
        parts.push(t('score.points', { count: points }));
      } else if (action.gain > 0) {
        parts.push(t('score.pointsUnderOne'));
      }
      if (action.reaches.length > 0) {
        parts.push(
          t('nextActions.reaches', {
            levels: action.reaches.map(toLevelName).join(', '),
          }),
        );
      }
      if (action.unblocks.length > 0) {
        parts.push(
          t('nextActions.unblocks', {
            gates: action.unblocks.map(toWords).join(', '),
          }),
        );
      }
      return parts.join(' · ');
    },
    [t],
  );
}
