import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';

/** Those that write most. */
const PLUGINS = ['catalog', 'readiness'];

/**
 * SQLite need not wait for the disk here: a past that is not lived through to its end is begun anew.
 * @internal
 */
export const unsafeDatabases = PLUGINS.map(pluginId =>
  createBackendModule({
    pluginId,
    moduleId: 'demo-history-databases',
    register: reg => {
      reg.registerInit({
        deps: { database: coreServices.database },
        init: async ({ database }) => {
          const knex = await database.getClient();
          if (knex.client.config.client === 'better-sqlite3') {
            await knex.raw('PRAGMA synchronous = OFF');
            await knex.raw('PRAGMA journal_mode = MEMORY');
          }
        },
      });
    },
  }),
);
