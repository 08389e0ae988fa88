import { useEntityList } from '@backstage/plugin-catalog-react';
import { useEffect, useMemo, useRef } from 'react';
import { ReadinessFilters } from './readinessFilters';

/**
 * Tells what the address says about a filter, when the page opens and whenever a link leads to another address.
 * Choosing a filter writes to the address without coming back here.
 *
 * @internal
 */
export function useQueryValues(
  name: keyof ReadinessFilters,
  onValues: (values: string[]) => void,
): void {
  const { queryParameters } = useEntityList<ReadinessFilters>();
  const parameter = queryParameters[name];
  const values = useMemo(() => [parameter ?? []].flat(), [parameter]);
  const callback = useRef(onValues);
  callback.current = onValues;
  useEffect(() => {
    if (values.length > 0) {
      callback.current(values);
    }
  }, [values]);
}
