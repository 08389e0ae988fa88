import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  readinessClockServiceRef,
  readinessEvidencePackExtensionPoint,
  readinessFactSourcesExtensionPoint,
} from 'backstage-plugin-readiness-node';
import { BADGES_PATH } from './badges/routes';
import { createReadiness } from './createReadiness';
import { openDatabase } from './database/migrations';
import { FactSourceRegistry } from './facts/FactSourceRegistry';
import { EvidencePackRegistry } from './governance/evidencePack/EvidencePackRegistry';
import { RECEIPT_KEYS_PATH } from './governance/receipts/routes';
import { registerPermissions } from './permissions/registerPermissions';
import { readReadinessOptions } from './readReadinessOptions';

/**
 * The backend of Readiness: collects facts, assesses entities and serves `/api/readiness/v1`.
 * @public
 */
export const readinessPlugin = createBackendPlugin({
  pluginId: 'readiness',
  register(env) {
    const registry = new FactSourceRegistry();
    env.registerExtensionPoint(readinessFactSourcesExtensionPoint, registry);
    const packRegistry = new EvidencePackRegistry();
    env.registerExtensionPoint(
      readinessEvidencePackExtensionPoint,
      packRegistry,
    );

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clock: readinessClockServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const readiness = createReadiness({
          ...deps,
          registry,
          packRegistry,
          options: readReadinessOptions(deps.config),
          knex: await openDatabase(deps.database),
        });
        registerPermissions(deps.permissionsRegistry, readiness.resources);
        readiness.registerActions(deps.actionsRegistry);
        deps.httpRouter.use(readiness.router);
        for (const path of [RECEIPT_KEYS_PATH, BADGES_PATH]) {
          deps.httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        }
        await readiness.init();
        deps.lifecycle.addStartupHook(() => readiness.start());
        deps.lifecycle.addShutdownHook(() => readiness.stop());
      },
    });
  },
});
