import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef, useEntityList } from '@backstage/plugin-catalog-react';
import { useAsync } from 'react-use';
import { ReadinessFilters, toBackendFilter } from './readinessFilters';

/** Numbers of entities by value. @internal */
export type FacetCounts = ReadonlyMap<string, number>;

/**
 * How many entities of the list have which value of a field, under every other filter that is chosen.
 * The last answer stays until the next one; undefined before the first.
 *
 * @internal
 */
export function useFacetCounts(field: string): FacetCounts | undefined {
  const catalogApi = useApi(catalogApiRef);
  const { filters } = useEntityList<ReadinessFilters>();
  const filter = toBackendFilter(filters, field);
  return useAsync(async () => {
    const { facets } = await catalogApi.getEntityFacets({
      facets: [field],
      filter,
    });
    return new Map(facets[field]?.map(({ value, count }) => [value, count]));
  }, [catalogApi, field, toKey(filter)]).value;
}

/** Symbols, such as that a field is there, are part of a filter too. */
function toKey(filter: object): string {
  return JSON.stringify(filter, (_, value) =>
    typeof value === 'symbol' ? String(value) : value,
  );
}
