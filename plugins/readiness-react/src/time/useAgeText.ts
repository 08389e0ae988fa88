import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useCallback } from 'react';
import { readinessReactTranslationRef } from '../translation';
import { relativeAge } from './relativeAge';

/**
 * A function that says how long before `now` something was; both in milliseconds.
 *
 * @internal
 */
export function useAgeText() {
  const { t } = useTranslationRef(readinessReactTranslationRef);
  return useCallback(
    (at: number, now: number): string => {
      const age = relativeAge(at, now);
      return age.unit === 'now'
        ? t('age.now')
        : t(`age.${age.unit}`, { count: age.count });
    },
    [t],
  );
}
