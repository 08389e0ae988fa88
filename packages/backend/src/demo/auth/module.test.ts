import { Entity } from '@backstage/catalog-model';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { demoAuthModule } from './module';

const ada: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ada', namespace: 'default' },
  spec: { memberOf: ['fraud'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/fraud' }],
};

const personas = {
  engineer: {
    name: 'Ada Okafor',
    role: 'Engineer',
    userEntityRef: 'user:default/ada',
    summary: 'Builds models.',
    can: ['Look'],
  },
  stranger: {
    name: 'Nobody',
    role: 'Stranger',
    userEntityRef: 'user:default/nobody',
    summary: 'Is not in the catalog.',
    can: ['Knock'],
  },
};

function start(demo?: object): Promise<TestBackend> {
  return startTestBackend({
    features: [
      authPlugin,
      demoAuthModule,
      catalogServiceMock.factory({ entities: [ada] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers: demo ? { demo } : {} },
        },
      }),
    ],
  });
}

describe('demo auth provider', () => {
  const nodeEnv = process.env.NODE_ENV;
  let backend: TestBackend | undefined;

  afterEach(async () => {
    Object.assign(process.env, { NODE_ENV: nodeEnv });
    await backend?.stop();
    backend = undefined;
  });

  it('signs in the persona of the header with the groups that the catalog gives the user', async () => {
    backend = await start({ personas });

    const response = await request(backend.server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-persona', 'engineer');

    expect(response.status).toBe(200);
    expect(response.body.profile.displayName).toBe('Ada Okafor');
    expect(response.body.backstageIdentity.identity).toMatchObject({
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada', 'group:default/fraud'],
    });
    const [, payload] = response.body.backstageIdentity.token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(claims.sub).toBe('user:default/ada');
  });

  it.each([
    [undefined, 401, 'Say who you are'],
    ['ceo', 400, 'there are: engineer, stranger'],
    ['__proto__', 400, 'no such persona'],
    ['stranger', 404, 'User not found'],
  ])('refuses the persona %p', async (persona, status, message) => {
    backend = await start({ personas });

    const refresh = request(backend.server).get('/api/auth/demo/refresh');
    const response = await (persona
      ? refresh.set('x-demo-persona', persona)
      : refresh);

    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
  });

  it('is not there without its section of the configuration', async () => {
    backend = await start();

    const response = await request(backend.server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-persona', 'engineer');

    expect(response.status).toBe(404);
  });

  it('keeps the backend from starting in production', async () => {
    Object.assign(process.env, { NODE_ENV: 'production' });

    await expect(start({ personas })).rejects.toThrow(
      'cannot be used in production',
    );
  });

  it.each([
    [{ personas: {} }, 'has no persona'],
    [
      {
        personas: {
          team: { ...personas.engineer, userEntityRef: 'group:default/fraud' },
        },
      },
      'is a group, not a user',
    ],
  ])('keeps the backend from starting with %j', async (demo, message) => {
    await expect(start(demo)).rejects.toThrow(message);
  });
});
