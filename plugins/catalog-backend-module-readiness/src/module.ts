import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  READINESS_STAMPS_TOPIC,
  ReadinessStampsEvent,
} from 'backstage-plugin-readiness-common';
import { RefreshProvider } from './RefreshProvider';
import { StampProcessor } from './StampProcessor';
import { StampSource } from './StampSource';

/**
 * Stamps level, profile, risk tier, delivery mode and the status of every gate on entities, as annotations under
 * `readiness-status/`, and has them processed at once when these change.
 * @public
 */
export const catalogModuleReadiness = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'readiness',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ auth, discovery, events, logger, processing }) {
        const source = new StampSource({ auth, discovery });
        const provider = new RefreshProvider({ logger });
        processing.addProcessor(
          new StampProcessor({
            source,
            logger,
            onProcessing: entityRef => provider.processing(entityRef),
          }),
        );
        processing.addEntityProvider(provider);
        // One subscriber for all replicas: any of them may ask for the refresh.
        await events.subscribe({
          id: 'readiness-stamps',
          topics: [READINESS_STAMPS_TOPIC],
          onEvent: async ({ eventPayload }) => {
            const { entityRefs } = eventPayload as ReadinessStampsEvent;
            await provider.refresh(entityRefs);
          },
        });
      },
    });
  },
});
