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

async function collect(getEntities: jest.Mock): Promise<unknown[]> {
  const factory = new ReadinessCollatorFactory({
    auth: mockServices.auth(),
    fleet: { getEntities },
  });
  return (await factory.getCollator()).toArray();
}

function page(items: FleetEntity[], nextCursor?: string) {
  return { items, totalItems: items.length, pageInfo: { nextCursor } };
}

describe('ReadinessCollatorFactory', () => {
  it('makes a document of level, profile, gates and owner that leads to the entity', async () => {
    const scored = entity('scoring', {
      title: 'Scoring',
      owner: 'group:default/risk',
      profile: 'standard',
      riskTier: 'high',
      gates: [
        { name: 'launch', title: 'Launch', status: 'blocked', since: '' },
      ],
    });
    await expect(
      collect(jest.fn().mockResolvedValue(page([scored]))),
    ).resolves.toEqual([
      {
        title: 'Scoring',
        text: 'Level: none. Profile: standard. Risk tier: high. Owner: group:default/risk. Launch: blocked',
        location: '/catalog/default/component/scoring/readiness',
        level: 'none',
        profile: 'standard',
        riskTier: 'high',
        gates: ['launch:blocked'],
        authorization: { resourceRef: 'component:default/scoring' },
      },
    ]);
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
      fleet: { getEntities: jest.fn() },
    });
    expect(type).toBe('readiness');
    expect(visibilityPermission.name).toBe('catalog.entity.read');
  });
});
