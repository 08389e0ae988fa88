import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  CatalogProcessor,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { entityOf, organisationOf } from '../fleet/entities';
import { reportEventLoop } from './eventLoop';
import { CameRound } from './ServerMessage';

const LOCATION = 'bench:made-up';
const SIZE = Number(process.env.BENCH_ENTITIES);

/** As a provider gives it: what the catalog itself adds is left out. */
function toProvided(entity: Entity, round: number): Entity {
  const { uid, etag, ...metadata } = entity.metadata;
  const { relations, ...rest } = entity;
  return {
    ...rest,
    metadata: {
      ...metadata,
      annotations: {
        ...metadata.annotations,
        'backstage.io/managed-by-location': LOCATION,
        'backstage.io/managed-by-origin-location': LOCATION,
        'bench/round': String(round),
      },
    },
  };
}

/** Sees how long it takes until a number of entities came round. */
class RoundClock implements CatalogProcessor {
  #left = 0;
  #startedAt = 0;

  getProcessorName(): string {
    return 'BenchRoundClock';
  }

  expect(entities: number): void {
    this.#left = entities;
    this.#startedAt = 0;
  }

  async postProcessEntity(entity: Entity): Promise<Entity> {
    if (this.#left > 0) {
      this.#startedAt ||= performance.now();
      this.#left -= 1;
      if (this.#left === 0) {
        const answer: CameRound = {
          cameRoundMs: performance.now() - this.#startedAt,
        };
        process.send?.(answer);
      }
    }
    return entity;
  }
}

/** Gives the catalog the fleet; each round every entity is another than before, as after a bulk change. */
const fleetModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'bench-fleet',
  register: env =>
    env.registerInit({
      deps: {
        database: coreServices.database,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ database, processing }) {
        const fleet = [
          ...organisationOf(SIZE),
          ...Array.from({ length: SIZE }, (_, index) => entityOf(index)),
        ];
        const provide = (connection: EntityProviderConnection, round: number) =>
          connection.applyMutation({
            type: 'full',
            entities: fleet.map(entity => ({
              entity: toProvided(entity, round),
              locationKey: LOCATION,
            })),
          });
        const clock = new RoundClock();
        processing.addProcessor(clock);
        // As the catalog's own interval does, but all of them now.
        const comeRound = async () => {
          const knex = await database.getClient();
          clock.expect(fleet.length);
          await knex('refresh_state').update({
            next_update_at: knex.fn.now(),
          });
        };
        processing.addEntityProvider({
          getProviderName: () => 'bench',
          connect: async connection => {
            process.on('message', message => {
              if (message === 'comeRound') {
                void comeRound();
              } else if (
                typeof message === 'object' &&
                message !== null &&
                'round' in message
              ) {
                void provide(connection, Number(message.round));
              }
            });
            await provide(connection, 0);
          },
        });
      },
    }),
});

// The real catalog and Readiness; with BENCH_STAMPS also the module that brings the one into the other.
const backend = createBackend();
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('backstage-plugin-readiness-backend'));
backend.add(fleetModule);
if (process.env.BENCH_STAMPS) {
  backend.add(import('backstage-plugin-catalog-backend-module-readiness'));
}
reportEventLoop();
void backend.start();
