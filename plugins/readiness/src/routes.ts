import { createRouteRef } from '@backstage/core-plugin-api';

/** The Readiness page. @public */
export const rootRouteRef = createRouteRef({ id: 'readiness' });

/** The Readiness tab of an entity. @public */
export const entityContentRouteRef = createRouteRef({
  id: 'readiness:entity-content',
});
