import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { factSourceContract } from 'backstage-plugin-readiness-node/testUtils';
import { CatalogFactSource } from './CatalogFactSource';

function anEntity(
  kind: string,
  name: string,
  relations: [type: string, targetRef: string][] = [],
  spec: Entity['spec'] = {},
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const triage = anEntity(
  'Component',
  'claims-triage',
  [
    ['ownedBy', 'group:default/fraud'],
    ['dependsOn', 'resource:default/claims-2023'],
    ['providesApi', 'api:default/claims'],
    ['hasPart', 'component:default/worker'],
  ],
  { type: 'ml-service', lifecycle: 'production' },
  {
    'backstage.io/view-url': 'https://git.example/claims/catalog-info.yaml',
    'readiness/version': '14',
  },
);
const broken = anEntity('Component', 'broken', [['dependsOn', ':::']]);
const desk = anEntity(
  'Component',
  'desk',
  [['ownedBy', 'group:default/desk']],
  {},
  { 'backstage.io/view-url': 'data:text/html,x' },
);
const entities = [
  triage,
  desk,
  broken,
  anEntity('Group', 'fraud', [['hasMember', 'user:default/ada']]),
  anEntity('Resource', 'claims-2023', [], { type: 'dataset' }),
  anEntity('API', 'claims', [['apiConsumedBy', 'component:default/desk']]),
  anEntity('API', 'worker', [['apiConsumedBy', 'component:default/app']]),
  anEntity('Component', 'worker', [['providesApi', 'api:default/worker']]),
  anEntity('Component', 'app', [['ownedBy', 'group:default/retail']]),
];

function createSource(
  catalog: CatalogService = catalogServiceMock({ entities }),
) {
  return new CatalogFactSource({ catalog, auth: mockServices.auth() });
}

factSourceContract({
  createSource: () => createSource(),
  entities: [triage, desk],
  failing: [broken],
});

describe('CatalogFactSource', () => {
  const { signal } = new AbortController();

  it('looks through the catalog, up to the owners of consumers of APIs of parts', async () => {
    const [result] = await createSource().collect([triage], { signal });
    const evidence = {
      url: 'https://git.example/claims/catalog-info.yaml',
      version: '14',
    };
    expect(result).toMatchObject({
      entityRef: 'component:default/claims-triage',
      facts: {
        hasOwner: { value: true, ...evidence },
        ownerMembers: { value: 1, ...evidence },
        datasetCount: { value: 1, ...evidence },
        dependentCount: { value: 2, ...evidence },
        dependentOwners: {
          value: ['group:default/desk', 'group:default/retail'],
          ...evidence,
        },
      },
    });
  });

  it('does not link to what is no web address', async () => {
    const [result] = await createSource().collect([desk], { signal });
    expect(JSON.stringify(result)).not.toContain('data:');
  });

  it('asks in few rounds, in limited portions, for each entity once, as itself', async () => {
    const catalog = catalogServiceMock({ entities });
    const lookUp = jest.spyOn(catalog, 'getEntitiesByRefs');
    const many = Array.from({ length: 600 }, (_, index) =>
      anEntity('Component', `c${index}`, [
        ['ownedBy', 'group:default/fraud'],
        ['dependsOn', `resource:default/r${index}`],
        ['providesApi', 'api:default/claims'],
      ]),
    );
    await createSource(catalog).collect(many, { signal });
    const asked = lookUp.mock.calls.map(([request]) => request.entityRefs);
    expect(asked.map(refs => refs.length)).toEqual([250, 250, 102, 1]);
    expect(lookUp.mock.calls[0][1]).toEqual({
      credentials: mockCredentials.service('plugin:test'),
    });
  });

  it('fails as a whole when the catalog does not answer', async () => {
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async () => {
        throw new Error('catalog is down');
      },
    });
    await expect(
      createSource(catalog).collect([triage], { signal }),
    ).rejects.toThrow('catalog is down');
  });
});
