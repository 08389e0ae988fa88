import { FleetGroupBy } from 'backstage-plugin-readiness-common';
import { useCallback } from 'react';
import { useTexts } from '../texts';
import { useRefTitles } from './useRefTitles';
import { toShortRef } from './useValueText';

/** A group of entities, by what they have in common. */
interface Group {
  key: string;
  title: string;
}

const NO_GROUPS: readonly Group[] = [];

/** Says what each of some groups is called: by the catalog, by the backend, or by its key. @internal */
export function useGroupTitle(
  groupBy: FleetGroupBy,
  groups: readonly Group[] = NO_GROUPS,
): (group: Group) => string {
  const { t } = useTexts();
  const titles = useRefTitles(groups.map(({ key }) => key));
  return useCallback(
    ({ key, title }: Group) =>
      key === 'none'
        ? t('fleet.noneOf', { field: t(`groupBy.${groupBy}`) })
        : titles.get(key) ?? (title || toShortRef(key)),
    [t, titles, groupBy],
  );
}
