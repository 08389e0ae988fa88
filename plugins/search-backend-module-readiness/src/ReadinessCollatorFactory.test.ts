import { mockServices } from '@backstage/backend-test-utils';
import { FleetEntity } from 'backstage-plugin-readiness-common';
import { ReadinessCollatorFactory } from './ReadinessCollatorFactory';

const counts = {} as FleetEntity['counts'];

function entity(name: string, values: Partial<FleetEntity> = {}): FleetEntity {
  return {
    entityRef: `component:default/${name}`,
    counts,
    assessedAt: '2026-11-20T10:00:00.000Z',
    policyVersion: '1',
    tags: [],
    gates: [],
    openWaivers: 0,
    stale: false,
    ...values,
  };
}

const facet = (value: string) => ({ value, title: value, entities: 1 });

const getFacets = async () => ({
  gate: [facet('launch:blocked'), facet('data:passed'), facet('launch:ready')],
});

async function collect(getEntities: jest.Mock): Promise<unknown[]> {
  const factory = new ReadinessCollatorFactory({
    auth: mockServices.auth(),
    fleet: { getEntities, getFacets },
  });
  return (await factory.getCollator()).toArray();
}

function page(items: FleetEntity[], nextCursor?: string) {
  return { items, totalItems: items.length, pageInfo: { nextCursor } };
}

describe('ReadinessCollatorFactory', () => {
  it('makes a document of what is known, which leads to the entity', async () => {
    const scored = entity('scoring', {
      title: 'Scoring',
      type: 'ml-model',
      lifecycle: 'production',
      owner: 'group:default/risk',
      level: { name: 'managed', title: 'Managed', rank: 2, of: 4 },
      score: 0.72,
      profile: 'standard',
      riskTier: 'high',
      gates: [
        { name: 'launch', title: 'Launch', status: 'in-review', since: '' },
      ],
    });
    await expect(
      collect(jest.fn().mockResolvedValue(page([scored]))),
    ).resolves.toEqual([
      {
        title: 'Scoring',
        text: 'Level: Managed. Profile: standard. Risk tier: high. Owner: risk. Launch: in review',
        location: '/catalog/default/component/scoring/readiness',
        kind: 'Component',
        namespace: 'default',
        type: 'ml-model',
        lifecycle: 'production',
        owner: 'group:default/risk',
        level: 'managed',
        levelTitle: 'Managed',
        levelRank: 2,
        levelOf: 4,
        score: 0.72,
        profile: 'standard',
        riskTier: 'high',
        'gate:data': 'none',
        'gate:launch': 'in-review',
        authorization: { resourceRef: 'component:default/scoring' },
      },
    ]);
  });

  it('gives every document the same fields, whatever is known', async () => {
    const [full, bare] = (await collect(
      jest
        .fn()
        .mockResolvedValue(
          page([
            entity('full', { owner: 'group:default/a', score: 0 }),
            entity('bare'),
          ]),
        ),
    )) as object[];
    expect(Object.keys(bare)).toEqual(Object.keys(full));
    expect(bare).toMatchObject({ level: 'none', owner: 'none', score: -1 });
    expect(full).toMatchObject({ score: 0 });
  });

  it.each([
    ['component:default/a', 'Component'],
    ['airesource:default/a', 'AiResource'],
    ['resource:default/a', 'Resource'],
  ])('writes the kind of %s as the catalog does', async (entityRef, kind) => {
    const documents = await collect(
      jest.fn().mockResolvedValue(page([entity('a', { entityRef })])),
    );
    expect(documents).toMatchObject([{ kind }]);
  });

  it('reads all pages with its own credentials', async () => {
    const getEntities = jest
      .fn()
      .mockResolvedValueOnce(page([entity('a')], 'next'))
      .mockResolvedValueOnce(page([entity('b')]));
    const documents = await collect(getEntities);
    expect(documents).toMatchObject([{ title: 'a' }, { title: 'b' }]);
    expect(getEntities.mock.calls).toEqual([
      [
        expect.objectContaining({ cursor: undefined }),
        { token: expect.any(String) },
      ],
      [
        expect.objectContaining({ cursor: 'next' }),
        { token: expect.any(String) },
      ],
    ]);
  });

  it('fails when readiness does not answer, so that the index of last time stays', async () => {
    const getEntities = jest
      .fn()
      .mockResolvedValueOnce(page([entity('a')], 'next'))
      .mockRejectedValueOnce(new Error('not there'));
    await expect(collect(getEntities)).rejects.toThrow('not there');
  });

  it('shows a document to who may read the entity', () => {
    const { type, visibilityPermission } = new ReadinessCollatorFactory({
      auth: mockServices.auth(),
      fleet: { getEntities: jest.fn(), getFacets },
    });
    expect(type).toBe('readiness');
    expect(visibilityPermission.name).toBe('catalog.entity.read');
  });
});
