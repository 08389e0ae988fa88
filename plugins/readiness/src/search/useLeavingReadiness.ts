import { useSearch } from '@backstage/plugin-search-react';
import { useEffect } from 'react';
import usePrevious from 'react-use/esm/usePrevious';
import { SEARCH_TYPE } from './searchFields';

/**
 * Whether the search is for readiness. When it no longer is, a filter that only readiness has is taken away: other
 * documents have no such field, and would all be gone.
 *
 * @internal
 */
export function useLeavingReadiness(
  isOurs: (field: string) => boolean,
): boolean {
  const { types, setFilters } = useSearch();
  const isChosen = types.includes(SEARCH_TYPE);
  const wasChosen = usePrevious(isChosen);
  useEffect(() => {
    if (wasChosen && !isChosen) {
      setFilters(filters =>
        Object.fromEntries(
          Object.entries(filters).filter(([field]) => !isOurs(field)),
        ),
      );
    }
  }, [wasChosen, isChosen, setFilters, isOurs]);
  return isChosen;
}
