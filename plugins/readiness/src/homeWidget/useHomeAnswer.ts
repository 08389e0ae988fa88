import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import {
  FleetEntity,
  ReadinessReviews,
} from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  Reloadable,
  useReloadable,
} from 'backstage-plugin-readiness-react';

/** So many of each are named. */
const NAMED = 3;

/** What concerns whoever is signed in. @internal */
export interface HomeAnswer {
  reviews: ReadinessReviews;
  /** Of the person and their teams, lowest score first. */
  lowest: FleetEntity[];
  entities: number;
  withWaivers: number;
  /** The filter that stands for the person and their teams. */
  filter: string[];
}

/** What waits for whoever is signed in, and what of theirs is lowest. @internal */
export function useHomeAnswer(): Reloadable<HomeAnswer> {
  const api = useApi(readinessApiRef);
  const identity = useApi(identityApiRef);
  return useReloadable('home', async signal => {
    const { userEntityRef, ownershipEntityRefs } =
      await identity.getBackstageIdentity();
    const filter = [...new Set([userEntityRef, ...ownershipEntityRefs])].map(
      ref => `owner=${ref}`,
    );
    const [reviews, lowest, waived] = await Promise.all([
      api.governance.listReviews(
        { waitingFor: 'me', limit: NAMED },
        { signal },
      ),
      api.fleet.getEntities(
        { filter, sort: 'score', limit: NAMED },
        { signal },
      ),
      api.fleet.getEntities(
        { filter: [...filter, 'has-waivers=true'], limit: 1 },
        { signal },
      ),
    ]);
    return {
      reviews,
      lowest: lowest.items,
      entities: lowest.totalItems,
      withWaivers: waived.totalItems,
      filter,
    };
  });
}
