import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { ReadinessClient } from 'backstage-plugin-readiness-common';
import { ReadinessCollatorFactory } from './ReadinessCollatorFactory';
import { readSchedule } from './readSchedule';

/**
 * Puts every assessed entity into the search index as a document of type `readiness`, every ten minutes
 * unless `search.collators.readiness.schedule` says otherwise.
 * @public
 */
export const searchModuleReadiness = createBackendModule({
  pluginId: 'search',
  moduleId: 'readiness',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexRegistry, scheduler }) {
        const { fleet } = new ReadinessClient({
          discoveryApi: discovery,
          fetchApi: { fetch },
        });
        indexRegistry.addCollator({
          factory: new ReadinessCollatorFactory({ auth, fleet }),
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
        });
      },
    });
  },
});
