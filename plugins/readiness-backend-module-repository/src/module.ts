import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { readinessFactSourcesExtensionPoint } from 'backstage-plugin-readiness-node';
import { readRepositoryConfig } from './readRepositoryConfig';
import { RepositoryFactSource } from './RepositoryFactSource';

/**
 * Adds the fact source `repository` to the Readiness backend.
 * @public
 */
export const readinessModuleRepository = createBackendModule({
  pluginId: 'readiness',
  moduleId: 'repository',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        reader: coreServices.urlReader,
        factSources: readinessFactSourcesExtensionPoint,
      },
      async init({ config, reader, factSources }) {
        factSources.addFactSource(
          new RepositoryFactSource({
            ...readRepositoryConfig(config),
            reader,
            integrations: ScmIntegrations.fromConfig(config),
          }),
        );
      },
    });
  },
});
