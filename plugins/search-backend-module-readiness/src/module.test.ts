import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import { FleetEntity } from 'backstage-plugin-readiness-common';
import express from 'express';
import request from 'supertest';
import { searchModuleReadiness } from './module';

jest.setTimeout(60_000);

function entity(name: string, level: string, launch: string): FleetEntity {
  return {
    entityRef: `component:default/${name}`,
    title: `Claims ${name}`,
    lifecycle: 'production',
    level: { name: level, title: level, rank: 1, of: 2 },
    counts: {} as FleetEntity['counts'],
    assessedAt: '2026-11-20T10:00:00.000Z',
    policyVersion: '1',
    tags: [],
    gates: [{ name: 'go-live', title: 'Launch', status: launch, since: '' }],
    openWaivers: 0,
    stale: false,
  };
}

/** What the readiness backend answers. */
const readiness = createBackendPlugin({
  pluginId: 'readiness',
  register(env) {
    env.registerInit({
      deps: { router: coreServices.httpRouter },
      async init({ router }) {
        const routes = express.Router();
        routes.get('/v1/fleet/facets', (_req, res) => {
          res.json({ gate: [{ value: 'go-live:blocked' }] });
        });
        routes.get('/v1/entities', (_req, res) => {
          res.json({
            items: [
              entity('triage', 'managed', 'in-review'),
              entity('scoring', 'initial', 'blocked'),
              entity('secret', 'managed', 'blocked'),
            ],
            totalItems: 3,
            pageInfo: {},
          });
        });
        router.use(routes);
      },
    });
  },
});

describe('search for readiness', () => {
  const scheduler = mockServices.scheduler();
  let server: Parameters<typeof request>[0];
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        readiness,
        searchPlugin,
        searchModuleReadiness,
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            search: {
              collators: {
                readiness: {
                  schedule: { frequency: 'PT1M', timeout: 'PT1M' },
                },
              },
            },
          },
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.permissions.mock({
          authorizeConditional: async requests =>
            requests.map(() => ({
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: {
                rule: 'IS_VISIBLE',
                resourceType: 'catalog-entity',
                params: {},
              },
            })),
          authorize: async requests =>
            requests.map(({ permission, ...rest }) => ({
              result:
                permission.name === 'catalog.entity.read' &&
                !JSON.stringify(rest).includes('secret')
                  ? AuthorizeResult.ALLOW
                  : AuthorizeResult.DENY,
            })),
        }).factory,
      ],
    });
    server = backend.server;
    stop = () => backend.stop();
    await scheduler.triggerTask('search_index_readiness');
  });
  afterAll(() => stop());

  async function find(query: string): Promise<string[]> {
    const { body, status } = await request(server)
      .get(`/api/search/query?types[0]=readiness&${query}`)
      .set('Authorization', mockCredentials.user.header());
    expect(status).toBe(200);
    return body.results
      .map((result: { document: { title: string } }) => result.document.title)
      .sort();
  }

  it.each([
    ['term=claims', ['Claims scoring', 'Claims triage']],
    ['term=claims&filters[level]=managed', ['Claims triage']],
    ['term=&filters[level]=initial', ['Claims scoring']],
    ['term=&filters[gate:go-live]=blocked', ['Claims scoring']],
    ['term=&filters[gate:go-live]=in-review', ['Claims triage']],
    [
      'term=&filters[kind]=Component&filters[lifecycle]=production',
      ['Claims scoring', 'Claims triage'],
    ],
    ['term=&filters[level]=optimised', []],
  ])(
    'finds what one may see of %s, and nothing hidden',
    async (query, titles) => {
      await expect(find(query)).resolves.toEqual(titles);
    },
  );

  it('finds nothing of a hidden entity by its name', async () => {
    await expect(find('term=secret')).resolves.not.toContain('Claims secret');
  });
});
