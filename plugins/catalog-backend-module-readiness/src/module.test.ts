import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
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
import {
  READINESS_STAMPS_TOPIC,
  ReadinessStamps,
} from 'backstage-plugin-readiness-common';
import express, { Router } from 'express';
import request from 'supertest';
import { catalogModuleReadiness } from './module';

jest.setTimeout(60_000);

const NONE = {
  'readiness-status/level': 'none',
  'readiness-status/gate-model-validated': 'none',
};

function component(name: string, annotations: Record<string, string> = {}) {
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

/** The catalog with the module, and a readiness backend that answers what the test says. */
class TestPortal {
  readonly stamps: Record<string, ReadinessStamps> = {};
  readonly asked: string[][] = [];
  isDown = false;
  announce: (entityRefs: string[]) => Promise<void> = async () => {};
  backend!: TestBackend;

  async start(entities: Entity[]): Promise<void> {
    this.backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleReadiness,
        this.#readiness(),
        realEvents(),
        entitiesFrom(entities),
        mockServices.rootConfig.factory({
          data: {
            // So rarely that a test only sees what was asked for.
            catalog: { processingInterval: { hours: 1 } },
          },
        }),
      ],
    });
  }

  async names(filter: string): Promise<string[]> {
    const { body } = await request(this.backend.server)
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

  #readiness() {
    return createBackendPlugin({
      pluginId: 'readiness',
      register: env =>
        env.registerInit({
          deps: {
            events: eventsServiceRef,
            http: coreServices.httpRouter,
            httpAuth: coreServices.httpAuth,
          },
          init: async ({ events, http, httpAuth }) => {
            const router = Router();
            router.use(express.json());
            router.post('/v1/stamps', async (req, res) => {
              await httpAuth.credentials(req, { allow: ['service'] });
              if (this.isDown) {
                res.status(503).json({});
                return;
              }
              this.asked.push(req.body.entityRefs);
              res.json({ stamps: this.stamps, none: NONE });
            });
            http.use(router);
            this.announce = entityRefs =>
              events.publish({
                topic: READINESS_STAMPS_TOPIC,
                eventPayload: { entityRefs },
              });
          },
        }),
    });
  }
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

describe('catalogModuleReadiness', () => {
  const gate = 'metadata.annotations.readiness-status/gate-model-validated';
  let portal: TestPortal;

  beforeAll(async () => {
    portal = new TestPortal();
    portal.stamps['component:default/a'] = {
      'readiness-status/level': 'managed',
      'readiness-status/gate-model-validated': 'blocked',
    };
    await portal.start([
      component('a', { 'readiness-status/level': 'made-up' }),
      component('b'),
    ]);
  });
  afterAll(() => portal.backend.stop());

  it('lets the catalog filter by stamps, those of nothing included', async () => {
    expect(await portal.namesUntil(`${gate}=blocked`, ['a'])).toEqual(['a']);
    expect(await portal.namesUntil(`${gate}=none`, ['b'])).toEqual(['b']);
    // What the file declared under our prefix is not believed.
    expect(
      await portal.namesUntil(
        'metadata.annotations.readiness-status/level=managed',
        ['a'],
      ),
    ).toEqual(['a']);
  });

  it('asks for several entities at once', () => {
    const refs = portal.asked.flat();
    expect(new Set(refs)).toEqual(
      new Set(['component:default/a', 'component:default/b']),
    );
    expect(portal.asked.length).toBeLessThan(refs.length);
  });

  it('has a changed entity processed at once, and no other', async () => {
    portal.asked.length = 0;
    portal.stamps['component:default/b'] = {
      ...NONE,
      'readiness-status/gate-model-validated': 'ready',
    };
    await portal.announce(['component:default/b']);
    expect(await portal.namesUntil(`${gate}=ready`, ['b'])).toEqual(['b']);
    expect(portal.asked.flat()).toEqual(['component:default/b']);
  });

  it('keeps the last stamps while readiness does not answer', async () => {
    portal.isDown = true;
    portal.stamps['component:default/a'] = NONE;
    await portal.announce(['component:default/a']);
    await new Promise(resolve => setTimeout(resolve, 3_000));
    await expect(portal.names(`${gate}=blocked`)).resolves.toEqual(['a']);

    portal.isDown = false;
    await portal.announce(['component:default/a']);
    expect(await portal.namesUntil(`${gate}=none`, ['a'])).toEqual(['a']);
  });
});
