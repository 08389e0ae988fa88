import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef, useEntityList } from '@backstage/plugin-catalog-react';
import { useAsync } from 'react-use';
import { toGateKey } from './GateStatusFilter';
import { ReadinessFilters } from './readinessFilters';

const NONE: readonly string[] = [];

/** Those of some gates that entities of the list's kind carry a status of. @internal */
export function useGatesOfList(gates: readonly string[]): readonly string[] {
  const catalogApi = useApi(catalogApiRef);
  const kind = useEntityList<ReadinessFilters>().filters.kind;
  const filter = kind?.getCatalogFilters();
  const { value } = useAsync(async () => {
    if (gates.length === 0) {
      return NONE;
    }
    const { facets } = await catalogApi.getEntityFacets({
      facets: gates.map(toGateKey),
      filter,
    });
    return gates.filter(gate => facets[toGateKey(gate)]?.length);
  }, [catalogApi, gates.join(), JSON.stringify(filter)]);
  return value ?? NONE;
}
