import { ReadinessFact } from 'backstage-plugin-readiness-common';
import { toExactTime } from 'backstage-plugin-readiness-react';
import { useCallback } from 'react';
import { useTexts } from '../texts';

/** An ISO 8601 time with a zone, as facts of type timestamp travel. */
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

const numberFormat = new Intl.NumberFormat(undefined, {
  maximumFractionDigits: 3,
});

/**
 * A function that writes a fact's value for a person, with its unit.
 *
 * @internal
 */
export function useFactText() {
  const { t } = useTexts();
  return useCallback(
    ({ value, unit }: Pick<ReadinessFact, 'value' | 'unit'>): string => {
      const withUnit = (text: string) => (unit ? `${text}\u00a0${unit}` : text);
      if (value === undefined) {
        return t('facts.noValue');
      }
      if (typeof value === 'boolean') {
        return value ? t('facts.yes') : t('facts.no');
      }
      if (typeof value === 'number') {
        return withUnit(numberFormat.format(value));
      }
      if (typeof value === 'string') {
        if (value === '') {
          return t('facts.none');
        }
        return TIMESTAMP.test(value) ? toExactTime(value) : withUnit(value);
      }
      return value.length === 0 ? t('facts.none') : withUnit(value.join(', '));
    },
    [t],
  );
}
