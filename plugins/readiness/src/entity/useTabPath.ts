import { Entity } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { DELIVERY_PATH } from '../delivery/deliveryUrl';
import { GATES_PATH, toGateSearch } from '../gates/gatesUrl';
import { toCheckSearch } from '../scorecard/scorecardUrl';

/** Path of the tab below the entity's page. @internal */
export const ENTITY_TAB_PATH = 'readiness';

/**
 * Paths into an entity's Readiness tab.
 *
 * @internal
 */
export function useTabPath(entity: Entity) {
  const entityRoute = useRouteRef(entityRouteRef);
  const tab = `${entityRoute(entityRouteParams(entity))}/${ENTITY_TAB_PATH}`;
  return {
    tab,
    delivery: `${tab}/${DELIVERY_PATH}`,
    gates: `${tab}/${GATES_PATH}`,
    toCheck: (check: string) => `${tab}${toCheckSearch(check)}`,
    toGate: (gate: string) => `${tab}/${GATES_PATH}${toGateSearch(gate)}`,
  };
}
