import { useEntityList } from '@backstage/plugin-catalog-react';
import { toWords } from 'backstage-plugin-readiness-react';
import { useTexts } from '../texts';
import {
  NO_VALUE,
  ReadinessFilters,
  STAMP_OF,
  StampFilterName,
} from './readinessFilters';
import { StampFilter, toFilterKey } from './StampFilter';
import { toOptions } from './toOptions';
import { useFacetCounts } from './useFacetCounts';
import { usePolicyTitles } from './usePolicyTitles';
import { useQueryValues } from './useQueryValues';
import { ValuePicker } from './ValuePicker';

/** @internal */
export interface StampPickerProps {
  name: StampFilterName;
}

/**
 * Narrows a catalog list by one thing that is stamped on its entities; not there where the list holds none that
 * can have it.
 *
 * @internal
 */
export function StampPicker({ name }: StampPickerProps) {
  const annotation = STAMP_OF[name];
  const { t } = useTexts();
  const { filters, updateFilters } = useEntityList<ReadinessFilters>();
  const counts = useFacetCounts(toFilterKey(annotation));
  const titles = usePolicyTitles()?.[name];
  const selected = filters[name]?.values ?? [];

  const choose = (values: string[]) =>
    updateFilters({
      [name]: values.length ? new StampFilter(annotation, values) : undefined,
    });
  useQueryValues(name, choose);

  const options = toOptions(
    titles?.keys() ?? [],
    counts?.keys() ?? [],
    selected,
  );
  if (options.length === 0) {
    return null;
  }
  return (
    <ValuePicker
      name={name}
      label={t(`catalogIndex.${name}`)}
      options={options}
      selected={selected}
      counts={counts}
      toTitle={value =>
        value === NO_VALUE
          ? t('catalogIndex.noStatus')
          : titles?.get(value) ?? toWords(value)
      }
      onChange={choose}
    />
  );
}
