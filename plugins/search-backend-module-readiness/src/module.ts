import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { ReadinessClient } from 'backstage-plugin-readiness-common';
import { ReadinessCollatorFactory } from './ReadinessCollatorFactory';

/**
 * Puts every assessed entity into the search index as a document of type `readiness`, every ten minutes.
 * @public
 */
export const searchModuleReadiness = createBackendModule({
  pluginId: 'search',
  moduleId: 'readiness',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, discovery, indexRegistry, scheduler }) {
        const { fleet } = new ReadinessClient({
          discoveryApi: discovery,
          fetchApi: { fetch },
        });
        indexRegistry.addCollator({
          factory: new ReadinessCollatorFactory({ auth, fleet }),
          schedule: scheduler.createScheduledTaskRunner({
            frequency: { minutes: 10 },
            timeout: { minutes: 15 },
            // Not before the readiness backend listens.
            initialDelay: { seconds: 10 },
          }),
        });
      },
    });
  },
});
