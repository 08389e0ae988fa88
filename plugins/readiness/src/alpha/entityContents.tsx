import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { ENTITY_TAB_PATH } from '../entity/useTabPath';
import { entityContentRouteRef } from '../routes';
import { DEFAULT_SUBJECTS } from 'backstage-plugin-readiness-common';

const readinessContent = EntityContentBlueprint.make({
  params: {
    path: ENTITY_TAB_PATH,
    title: 'Readiness',
    group: 'operation',
    routeRef: entityContentRouteRef,
    filter: DEFAULT_SUBJECTS,
    loader: () =>
      import('../entity/ReadinessTab').then(m => <m.ReadinessTab />),
  },
});

/** @internal */
export const entityContents = [readinessContent];
