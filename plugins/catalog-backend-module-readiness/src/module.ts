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
import { StampClient } from './StampClient';
import { StampMirror } from './StampMirror';
import { StampProcessor } from './StampProcessor';

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
        const client = new StampClient({ auth, discovery });
        const provider = new RefreshProvider({ logger });
        const mirror = new StampMirror({
          ask: question => client.ask(question),
          onOutdated: entityRefs => void provider.refresh(entityRefs),
          logger,
        });
        processing.addProcessor(
          new StampProcessor({
            mirror,
            onProcessing: entityRef => provider.processing(entityRef),
          }),
        );
        processing.addEntityProvider(provider);
        // One subscriber for all replicas: any of them may ask for the refresh. Whoever processes an entity with what it
        // knew before puts that right itself.
        await events.subscribe({
          id: 'readiness-stamps',
          topics: [READINESS_STAMPS_TOPIC],
          onEvent: async ({ eventPayload }) => {
            const { entityRefs } = eventPayload as ReadinessStampsEvent;
            await mirror.upToDate();
            await provider.refresh(entityRefs);
          },
        });
      },
    });
  },
});
