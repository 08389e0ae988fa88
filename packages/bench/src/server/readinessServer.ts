import { createBackend } from '@backstage/backend-defaults';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import {
  NotificationService,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { reportEventLoop } from './eventLoop';
import { MemoryCatalog } from './memoryCatalog';
import { Notified } from './ServerMessage';

// Started with `--config <file>` and the number of entities in BENCH_ENTITIES.
const catalog = new MemoryCatalog(Number(process.env.BENCH_ENTITIES));
const backend = createBackend();
backend.add(
  createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    // The methods that the plugin does not call are not there.
    factory: () => catalog as unknown as CatalogService,
  }),
);
// Who is told what is counted by the benchmark.
backend.add(
  createServiceFactory({
    service: notificationService,
    deps: {},
    factory: (): NotificationService => ({
      send: async ({ recipients, payload }) => {
        const notified: Notified = {
          notified: JSON.stringify({ recipients, payload }),
        };
        process.send?.(notified);
      },
    }),
  }),
);
backend.add(import('backstage-plugin-readiness-backend'));
reportEventLoop();
void backend.start();
