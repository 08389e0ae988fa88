import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import {
  FleetApi,
  FleetGroup,
  FleetSummary,
  FleetSummaryRequest,
} from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { readinessApiMock } from 'backstage-plugin-readiness-react/testUtils';
import { rootRouteRef } from '../routes';
import { HoldingsCard } from './HoldingsCard';
import { toScope } from './toScope';

jest.setTimeout(60_000);

const fraud: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'Fraud', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

const total: FleetGroup = {
  key: 'total',
  title: 'Total',
  entities: 4,
  known: 3,
  small: true,
  score: 0.62,
  levels: [
    { name: 'none', title: 'No level', rank: 0, entities: 1 },
    { name: 'managed', title: 'Managed', rank: 2, entities: 3 },
  ],
  cells: {
    deployment: {
      known: 4,
      entities: 4,
      counts: { ready: 1, 'in-review': 1, blocked: 2 },
    },
    data: { known: 4, entities: 4, counts: { passed: 4 } },
  },
  changeKnown: 0,
  trend: [],
  openWaivers: 2,
};

function renderCard(overrides: Partial<FleetApi> = {}) {
  const getSummary = jest.fn(
    async (_request: FleetSummaryRequest): Promise<FleetSummary> => ({
      groupBy: 'owner',
      show: 'gates',
      columns: [
        { name: 'data', title: 'Data' },
        { name: 'deployment', title: 'Deployment' },
      ],
      groups: [],
      total,
      formula: 'mean',
      from: '2026-01-01',
      to: '2026-01-31',
    }),
  );
  const getEntities = async () => ({
    items: [
      {
        entityRef: 'component:default/claims',
        title: 'Claims triage',
        score: 0.41,
      } as Awaited<ReturnType<FleetApi['getEntities']>>['items'][number],
    ],
    totalItems: 4,
    pageInfo: {},
  });
  const fleet = { getSummary, getEntities, ...overrides };
  renderInTestApp(
    <EntityProvider entity={fraud}>
      <HoldingsCard />
    </EntityProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/readiness': rootRouteRef,
      },
      apis: [[readinessApiRef, readinessApiMock({ fleet })]],
    },
  );
  return { getSummary };
}

describe('HoldingsCard', () => {
  it('says how ready the entities of a group are and what needs it', async () => {
    const { getSummary } = renderCard();
    expect(
      await screen.findByText('mean score of 3 of 4 entities'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: '2 waiting for review: Deployment' }),
    ).toHaveAttribute(
      'href',
      '/readiness/entities?filter=group%3Dgroup%3Adefault%2Ffraud&filter=gate%3Ddeployment%3Aready&filter=gate%3Ddeployment%3Ain-review',
    );
    expect(
      screen.getByRole('link', { name: '2 blocked: Deployment' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '3 entities' })).toHaveAttribute(
      'href',
      '/readiness/entities?filter=group%3Dgroup%3Adefault%2Ffraud&filter=level%3Dmanaged',
    );
    expect(screen.queryByText('Data')).not.toBeInTheDocument();
    expect(screen.getByText('2 open waivers')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Claims triage/ })).toHaveAttribute(
      'href',
      '/catalog/default/component/claims',
    );
    expect(screen.getByRole('link', { name: 'Open entities' })).toHaveAttribute(
      'href',
      '/readiness/entities?filter=group%3Dgroup%3Adefault%2Ffraud',
    );
    expect(getSummary.mock.calls[0][0].filter).toEqual([
      'group=group:default/fraud',
    ]);
  });

  it('says why there is nothing to see', async () => {
    renderCard({
      getSummary: async () => {
        throw new Error('Request failed with 500');
      },
    });
    expect(
      await screen.findByText('Request failed with 500'),
    ).toBeInTheDocument();
  });

  it.each(['Group', 'System', 'Domain'])('looks at what a %s holds', kind => {
    const field = kind.toLowerCase();
    expect(toScope({ ...fraud, kind })).toEqual({
      field,
      value: `${field}:default/fraud`,
    });
  });
});
