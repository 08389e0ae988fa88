import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { readinessFactSourcesExtensionPoint } from 'backstage-plugin-readiness-node';
import { CatalogFactSource } from './CatalogFactSource';
import { SloFactSource } from './SloFactSource';

/**
 * Adds the fact sources `catalog` and `slo` to the Readiness backend.
 * @public
 */
export const readinessModuleCatalog = createBackendModule({
  pluginId: 'readiness',
  moduleId: 'catalog',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        factSources: readinessFactSourcesExtensionPoint,
      },
      async init({ auth, catalog, factSources }) {
        factSources.addFactSource(
          new CatalogFactSource({ auth, catalog }),
          new SloFactSource(),
        );
      },
    });
  },
});
