import { randomUUID } from 'node:crypto';
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
        // Every replica hears that what it knows is old, and one of them asks for the refresh.
        await events.subscribe({
          id: `readiness-stamps-${randomUUID()}`,
          topics: [READINESS_STAMPS_TOPIC],
          onEvent: async () => mirror.expire(),
        });
        await events.subscribe({
          id: 'readiness-stamps',
          topics: [READINESS_STAMPS_TOPIC],
          onEvent: async ({ eventPayload }) => {
            const { entityRefs } = eventPayload as ReadinessStampsEvent;
            mirror.expire();
            await provider.refresh(entityRefs);
          },
        });
      },
    });
  },
});
