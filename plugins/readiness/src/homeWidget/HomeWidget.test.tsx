import { NotAllowedError } from '@backstage/errors';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FleetApi,
  FleetEntitiesRequest,
  FleetEntity,
  GovernanceApi,
  ReadinessReviewItem,
} from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { readinessApiMock } from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import { rootRouteRef } from '../routes';
import { HomeWidget } from './HomeWidget';

expect.extend(toHaveNoViolations);
jest.setTimeout(60_000);

const review = {
  id: '1',
  kind: 'gate',
  entityRef: 'component:default/claims-triage',
  entityTitle: 'Claims triage',
  title: 'Deployment',
  gate: 'deployment',
  requestedBy: 'user:default/ada',
  waitingSince: '2026-03-02T10:00:00.000Z',
} as ReadinessReviewItem;

const waiver: ReadinessReviewItem = {
  ...review,
  id: '2',
  kind: 'waiver',
  title: 'Drift is watched',
  gate: undefined,
};

const entity = {
  entityRef: 'component:default/fraud-scores',
  title: 'Fraud scores',
  score: 0.31,
  level: { name: 'initial', title: 'Initial', rank: 1, of: 4 },
} as FleetEntity;

function renderWidget(
  options: {
    fleet?: Partial<FleetApi>;
    governance?: Partial<GovernanceApi>;
  } = {},
) {
  const getEntities = jest.fn(async (request?: FleetEntitiesRequest) =>
    request?.filter?.includes('has-waivers=true')
      ? { items: [entity], totalItems: 2, pageInfo: {} }
      : { items: [entity], totalItems: 7, pageInfo: {} },
  );
  const listReviews = jest.fn(async () => ({
    items: [review, waiver],
    totalItems: 5,
    counts: { mine: 5, others: 9 },
    pageInfo: {},
  }));
  const rendered = renderInTestApp(
    <main>
      <h2>Home</h2>
      <HomeWidget />
    </main>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/readiness': rootRouteRef,
      },
      apis: [
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: 'user:default/ada',
            ownershipEntityRefs: ['user:default/ada', 'group:default/fraud'],
          }),
        ],
        [
          readinessApiRef,
          readinessApiMock({
            fleet: { getEntities, ...options.fleet },
            governance: { listReviews, ...options.governance },
          }),
        ],
      ],
    },
  );
  return { ...rendered, getEntities, listReviews };
}

const href = (name: string | RegExp) =>
  screen.getByRole('link', { name }).getAttribute('href');

describe('HomeWidget', () => {
  it('says what waits for me and leads to it', async () => {
    const { container, listReviews } = renderWidget();
    expect(
      await screen.findByRole('heading', { name: '5 reviews wait for you' }),
    ).toBeInTheDocument();
    expect(listReviews).toHaveBeenCalledWith(
      expect.objectContaining({ waitingFor: 'me', limit: 3 }),
      expect.anything(),
    );
    expect(href('Deployment · Claims triage')).toBe(
      '/readiness/reviews/component/default/claims-triage/deployment',
    );
    expect(href('Drift is watched · Claims triage')).toBe(
      '/catalog/default/component/claims-triage/readiness/gates',
    );
    expect(href('All reviews')).toBe('/readiness/reviews');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('names the lowest of mine and leads on', async () => {
    const { getEntities } = renderWidget();
    expect(await screen.findByText(/Initial · 31\s%/)).toBeInTheDocument();
    expect(getEntities).toHaveBeenCalledWith(
      {
        filter: ['owner=user:default/ada', 'owner=group:default/fraud'],
        sort: 'score',
        limit: 3,
      },
      expect.anything(),
    );
    expect(href('Fraud scores')).toBe(
      '/catalog/default/component/fraud-scores/readiness',
    );
    const mine =
      'filter=owner%3Duser%3Adefault%2Fada&filter=owner%3Dgroup%3Adefault%2Ffraud';
    expect(href('All 7 entities of my teams')).toBe(
      `/readiness/entities?${mine}`,
    );
    expect(href('What to fix first')).toBe(`/readiness/checks?${mine}`);
    expect(href('2 entities with open waivers')).toBe(
      `/readiness/entities?${mine}&filter=has-waivers%3Dtrue`,
    );
  });

  it('says that there is nothing', async () => {
    renderWidget({
      fleet: {
        getEntities: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
      },
      governance: {
        listReviews: async () => ({
          items: [],
          totalItems: 0,
          counts: { mine: 0, others: 0 },
          pageInfo: {},
        }),
      },
    });
    expect(
      await screen.findByText('No review waits for you'),
    ).toBeInTheDocument();
    expect(screen.getByText(/You own nothing/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('says why there is nothing to see, and looks again', async () => {
    const getEntities = jest
      .fn()
      .mockRejectedValueOnce(new NotAllowedError('no'))
      .mockResolvedValue({ items: [entity], totalItems: 1, pageInfo: {} });
    renderWidget({ fleet: { getEntities } });
    await screen.findByText('You may not see this');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Fraud scores')).toBeInTheDocument();
  });
});
