import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Campaign } from 'backstage-plugin-readiness-common';
import { ENTITY_TAB_PATH } from '../entity/useTabPath';
import { GATES_PATH, toGateSearch } from '../gates/gatesUrl';
import { toCheckSearch } from '../scorecard/scorecardUrl';

/**
 * A function that finds the place in an entity's Readiness tab where a goal is worked on.
 *
 * @internal
 */
export function useTargetPath(target: Campaign['target']) {
  const entityRoute = useRouteRef(entityRouteRef);
  return (entityRef: string): string => {
    const tab = `${entityRoute(parseEntityRef(entityRef))}/${ENTITY_TAB_PATH}`;
    if ('check' in target) {
      return `${tab}${toCheckSearch(target.check)}`;
    }
    return 'gate' in target
      ? `${tab}/${GATES_PATH}${toGateSearch(target.gate)}`
      : `${tab}?${new URLSearchParams({ scorecard: target.scorecard })}`;
  };
}
