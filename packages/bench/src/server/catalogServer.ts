import { setTimeout as sleep } from 'node:timers/promises';
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
import { Processed } from './ServerMessage';

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

/** Sees when the catalog begins to process entities, and how many it did. */
class RoundClock implements CatalogProcessor {
  processed = 0;
  #startedAt = 0;

  getProcessorName(): string {
    return 'BenchRoundClock';
  }

  begin(): void {
    this.processed = 0;
  }

  /** Tells the parent that everything is done, and how long ago it began. */
  report(): void {
    const answer: Processed = {
      processedMs: performance.now() - this.#startedAt,
    };
    process.send?.(answer);
  }

  async postProcessEntity(entity: Entity): Promise<Entity> {
    if (this.processed === 0) {
      this.#startedAt = performance.now();
    }
    this.processed += 1;
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
          clock.begin();
          await knex('refresh_state').update({
            next_update_at: knex.fn.now(),
          });
          while (clock.processed < fleet.length) {
            await sleep(5);
          }
          clock.report();
        };
        // Asked in SQL: requests would be part of the processor time.
        const isShown = async (round: number) => {
          const knex = await database.getClient();
          const [{ count }] = await knex('search')
            .where({
              key: 'metadata.annotations.bench/round',
              value: String(round),
            })
            .count({ count: '*' });
          return Number(count) >= fleet.length;
        };
        const change = async (
          connection: EntityProviderConnection,
          round: number,
        ) => {
          clock.begin();
          await provide(connection, round);
          while (!(await isShown(round))) {
            await sleep(50);
          }
          clock.report();
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
                void change(connection, Number(message.round));
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
