import { createApiRef } from '@backstage/core-plugin-api';
import { ReadinessApi } from 'backstage-plugin-readiness-common';

/**
 * The readiness backend, as components see it.
 * @public
 */
export const readinessApiRef = createApiRef<ReadinessApi>({
  id: 'plugin.readiness.service',
});
