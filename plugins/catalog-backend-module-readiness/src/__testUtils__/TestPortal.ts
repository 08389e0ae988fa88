import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  DatabaseService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import {
  DefaultEventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import request from 'supertest';
import { catalogModuleReadiness } from '../module';
import { FakeReadiness } from './FakeReadiness';

type Knex = Awaited<ReturnType<DatabaseService['getClient']>>;

/** A component as a provider gives it. */
export function component(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  const location = 'test:here';
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        ...annotations,
      },
    },
    spec: { type: 'ml-model', lifecycle: 'production', owner: 'fraud' },
  };
}

/** The real catalog with the module. */
export class TestPortal {
  readonly #backend: TestBackend;

  private constructor(backend: TestBackend) {
    this.#backend = backend;
  }

  /** @param options - `knex`: the catalog's database, of portals that share one */
  static async start(options: {
    entities: Entity[];
    readiness: FakeReadiness;
    knex?: Knex;
  }): Promise<TestPortal> {
    const { entities, readiness, knex } = options;
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleReadiness,
        readiness.plugin(),
        realEvents(),
        entitiesFrom(entities),
        mockServices.rootConfig.factory({
          data: {
            // So rarely that a test only sees what was asked for.
            catalog: { processingInterval: { hours: 1 } },
          },
        }),
        ...(knex ? [databaseOf(knex)] : []),
      ],
    });
    return new TestPortal(backend);
  }

  async names(filter: string): Promise<string[]> {
    const { body } = await request(this.#backend.server)
      .get(`/api/catalog/entities/by-query?filter=${filter}`)
      .set('Authorization', mockCredentials.user.header());
    return body.items.map((entity: Entity) => entity.metadata.name).sort();
  }

  /** The names, once they are those that are wanted, or after a while. */
  async namesUntil(filter: string, wanted: string[]): Promise<string[]> {
    const deadline = Date.now() + 15_000;
    let names = await this.names(filter);
    while (
      JSON.stringify(names) !== JSON.stringify(wanted) &&
      Date.now() < deadline
    ) {
      await new Promise(resolve => setTimeout(resolve, 100));
      names = await this.names(filter);
    }
    return names;
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
  }
}

function databaseOf(knex: Knex) {
  return createServiceFactory({
    service: coreServices.database,
    deps: {},
    factory: () => ({ getClient: async () => knex }),
  });
}

/** The test backend has a mock of events otherwise, which delivers nothing. */
function realEvents() {
  const bus = DefaultEventsService.create({
    logger: mockServices.logger.mock(),
  });
  return createServiceFactory({
    service: eventsServiceRef,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) => bus.forPlugin(plugin.getId()),
  });
}

function entitiesFrom(entities: Entity[]) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-entities',
    register: reg =>
      reg.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider({
            getProviderName: () => 'test',
            connect: connection =>
              connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({
                  entity,
                  locationKey: 'test',
                })),
              }),
          });
        },
      }),
  });
}
