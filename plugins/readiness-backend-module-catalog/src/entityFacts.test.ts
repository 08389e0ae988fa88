import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogFactValues, entityFacts } from './entityFacts';

/** An entity with relations written as "type target". */
function anEntity(
  ref: string,
  relations: string[] = [],
  more: { metadata?: Partial<Entity['metadata']>; spec?: Entity['spec'] } = {},
): Entity {
  const [kind, name] = ref.split(':');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, ...more.metadata },
    spec: more.spec,
    relations: relations.map(relation => {
      const [type, targetRef] = relation.split(' ');
      return { type, targetRef };
    }),
  };
}

const RELATED = new Map(
  [
    anEntity('Group:fraud', [
      'hasMember user:default/ada',
      'hasMember user:default/lin',
    ]),
    anEntity('Group:empty'),
    anEntity('User:ada'),
    anEntity('API:claims', [
      'apiConsumedBy component:default/desk',
      'apiConsumedBy component:default/claims-triage',
    ]),
    anEntity('API:other', ['apiConsumedBy component:default/app']),
    anEntity('Component:desk', ['ownedBy group:default/desk']),
    anEntity('Component:app', ['ownedBy group:default/retail']),
    anEntity('Component:own', ['ownedBy group:default/fraud']),
    anEntity('Component:person', ['ownedBy user:default/ada']),
    anEntity('Component:worker', [
      'dependencyOf component:default/app',
      'dependencyOf component:default/claims-triage',
      'providesApi api:default/other',
    ]),
    anEntity('Resource:claims-2023', [], { spec: { type: 'dataset' } }),
    anEntity('Resource:db', [], { spec: { type: 'database' } }),
    anEntity('Component:dataset-tool', [], { spec: { type: 'dataset' } }),
  ].map(entity => [stringifyEntityRef(entity), entity]),
);

const NOTHING: CatalogFactValues = {
  hasOwner: false,
  ownerIsGroup: false,
  ownerMembers: 0,
  lifecycle: '',
  hasDescription: false,
  descriptionLength: 0,
  linkCount: 0,
  hasDocs: false,
  hasSystem: false,
  hasRunbookLink: false,
  hasDashboardLink: false,
  hasSourceLocation: false,
  onCallDeclared: false,
  providedApiCount: 0,
  dependencyCount: 0,
  datasetCount: 0,
  dependentCount: 0,
  dependentOwners: [],
};

function facts(relations: string[], more?: Parameters<typeof anEntity>[2]) {
  return entityFacts(
    anEntity('Component:claims-triage', relations, more),
    RELATED,
  );
}

describe('entityFacts', () => {
  it('says nothing about a bare entity', () => {
    expect(facts([])).toEqual(NOTHING);
  });

  it.each<[string, string[], Partial<CatalogFactValues>]>([
    [
      'a group that is there',
      ['ownedBy group:default/fraud'],
      { hasOwner: true, ownerIsGroup: true, ownerMembers: 2 },
    ],
    [
      'a group without people',
      ['ownedBy group:default/empty'],
      { hasOwner: true, ownerIsGroup: true },
    ],
    [
      'a person',
      ['ownedBy user:default/ada'],
      { hasOwner: true, ownerMembers: 1 },
    ],
    ['a group that is not there', ['ownedBy group:default/gone'], {}],
    ['a system', ['partOf system:default/risk'], { hasSystem: true }],
    ['a component it is part of', ['partOf component:default/app'], {}],
    [
      'what it depends on',
      [
        'dependsOn resource:default/claims-2023',
        'dependsOn resource:default/db',
        'dependsOn resource:default/gone',
        'dependsOn component:default/dataset-tool',
        'consumesApi api:default/claims',
        'consumesApi api:default/claims',
      ],
      { dependencyCount: 5, datasetCount: 1 },
    ],
    [
      'what depends on it',
      [
        'ownedBy group:default/fraud',
        'dependencyOf component:default/desk',
        'dependencyOf component:default/own',
        'dependencyOf component:default/person',
        'dependencyOf component:default/gone',
      ],
      {
        hasOwner: true,
        ownerIsGroup: true,
        ownerMembers: 2,
        dependentCount: 4,
        dependentOwners: ['group:default/desk'],
      },
    ],
    [
      'consumers of its API, without itself and counted once',
      ['providesApi api:default/claims', 'dependencyOf component:default/desk'],
      {
        providedApiCount: 1,
        dependentCount: 1,
        dependentOwners: ['group:default/desk'],
      },
    ],
    [
      'what depends on its parts and their APIs',
      ['hasPart component:default/worker'],
      { dependentCount: 1, dependentOwners: ['group:default/retail'] },
    ],
  ])('sees %s', (_what, relations, expected) => {
    expect(facts(relations)).toEqual({ ...NOTHING, ...expected });
  });

  it('takes the owner of the spec before the catalog has related it', () => {
    expect(facts([], { spec: { owner: 'fraud' } })).toMatchObject({
      hasOwner: true,
      ownerIsGroup: true,
    });
  });

  it('counts the consumers of an API for the API itself', () => {
    const api = RELATED.get('api:default/claims')!;
    expect(entityFacts(api, RELATED)).toMatchObject({ dependentCount: 2 });
  });

  it('reads what the catalog file says', () => {
    expect(
      facts([], {
        metadata: {
          description: '  Sorts claims. ',
          annotations: {
            'backstage.io/source-location': 'url:https://git.example/claims/',
            'backstage.io/techdocs-ref': 'dir:.',
            'pagerduty.com/service-id': 'P1',
          },
          links: [
            { url: 'https://grafana.example/d/1', title: 'Latency' },
            { url: 'https://wiki.example/claims', title: 'Run-book' },
          ],
        },
        spec: { lifecycle: 'production' },
      }),
    ).toEqual({
      ...NOTHING,
      lifecycle: 'production',
      hasDescription: true,
      descriptionLength: 13,
      linkCount: 2,
      hasDocs: true,
      hasRunbookLink: true,
      hasDashboardLink: true,
      hasSourceLocation: true,
      onCallDeclared: true,
    });
  });

  it('does not take a blank for an answer', () => {
    expect(
      facts([], {
        metadata: {
          description: ' \n ',
          annotations: {
            'pagerduty.com/service-id': ' ',
            'readiness/runbook': '',
          },
        },
        spec: { lifecycle: ' ', owner: ' ' },
      }),
    ).toEqual(NOTHING);
  });

  it('refuses a relation that leads to no entity reference', () => {
    expect(() => facts(['dependsOn :::'])).toThrow(
      'The relation dependsOn leads to ":::", which is no entity reference.',
    );
  });
});
