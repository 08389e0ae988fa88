import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';

/**
 * The time as the Readiness backend sees it: of this machine, unless a backend has a factory of its own, for example
 * to live through a past again.
 * @public
 */
export const readinessClockServiceRef = createServiceRef<() => Date>({
  id: 'readiness.clock',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => () => new Date(),
    }),
});
