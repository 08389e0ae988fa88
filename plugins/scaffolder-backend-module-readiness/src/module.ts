import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { ReadinessClient } from 'backstage-plugin-readiness-common';
import { createFactsPushAction } from './actions/factsPush';
import { createGateCheckAction } from './actions/gateCheck';

/**
 * Adds the actions `readiness:gate:check` and `readiness:facts:push` to the scaffolder.
 * @public
 */
export const readinessScaffolderModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'readiness',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, discovery }) {
        const client = new ReadinessClient({
          discoveryApi: discovery,
          fetchApi: { fetch },
        });
        actions.addActions(
          createGateCheckAction({ auth, client }),
          createFactsPushAction({ auth, client }),
        );
      },
    });
  },
});
