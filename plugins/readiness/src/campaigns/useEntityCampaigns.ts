import { useApi } from '@backstage/core-plugin-api';
import { EntityCampaign } from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { toLoadFailure } from '../frame/loadFailure';
import { toOrdered } from './campaignStates';

/**
 * The campaigns that concern an entity, those under way first. Who may not see campaigns has none;
 * why they could not be loaded is said otherwise.
 *
 * @internal
 */
export function useEntityCampaigns(entityRef: string): {
  campaigns: EntityCampaign[];
  error?: Error;
} {
  const api = useApi(readinessApiRef);
  const { value, error } = useReloadable(entityRef, signal =>
    api.fleet.getEntityCampaigns(entityRef, { signal }),
  );
  return {
    campaigns: toOrdered(value?.items ?? []),
    error: error && toLoadFailure(error) !== 'forbidden' ? error : undefined,
  };
}
