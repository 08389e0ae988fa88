import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';

function isGroup(ref: string): boolean {
  return ref.startsWith('group:');
}

/**
 * Who may look after a campaign: the reader's own groups first, then those that own entities.
 *
 * @internal
 */
export function useOwnerSuggestions(): { own?: string; owners: string[] } {
  const identity = useApi(identityApiRef);
  const api = useApi(readinessApiRef);
  const { value: own = [] } = useReloadable('identity', async () => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    return ownershipEntityRefs.filter(isGroup);
  });
  // Without an answer one still can write the ref of a group.
  const { value: facets } = useReloadable('owners', signal =>
    api.fleet.getFacets({ fields: ['owner'] }, { signal }),
  );
  const others = (facets?.owner ?? [])
    .map(({ value }) => value)
    .filter(isGroup);
  return { own: own[0], owners: [...new Set([...own, ...others])] };
}
