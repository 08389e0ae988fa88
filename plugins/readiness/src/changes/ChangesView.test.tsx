import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DeliveryApi } from 'backstage-plugin-readiness-common';
import {
  exampleChanges,
  exampleReviews,
  toReviewsPage,
} from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import { exampleFleetEntities } from '../../dev/exampleFleet';
import { renderReadinessPage } from '../../dev/renderReadinessPage';

expect.extend(toHaveNoViolations);
jest.setTimeout(120_000);

const now = new Date().toISOString();

function renderChanges(search = '', delivery: Partial<DeliveryApi> = {}) {
  return renderReadinessPage(`/changes${search}`, {
    delivery: {
      getChanges: async request => exampleChanges(now, request),
      ...delivery,
    },
    governance: {
      listReviews: async request => toReviewsPage(exampleReviews(now), request),
    },
  });
}

describe('what changed', () => {
  it('says it in one sentence, then a table for each kind with its direction in words', async () => {
    const { container } = renderChanges();
    const report = within(
      await screen.findByRole('region', {
        name: 'All entities: 2 of 12 entities changed',
      }),
    );
    expect(
      report.getByText(
        'One level up, one gate lost, one check broken, one change of mode',
      ),
    ).toBeInTheDocument();
    const gates = screen.getByRole('table', { name: 'Gates' });
    const [, row] = within(gates).getAllByRole('row');
    expect(row).toHaveTextContent('Fraud scores');
    expect(row).toHaveTextContent('passed');
    expect(row).toHaveTextContent('regressed');
    expect(row).toHaveTextContent('worse');
    expect(screen.getByRole('table', { name: 'Metrics' })).toHaveTextContent(
      /412.ms/,
    );
    expect(await axe(container)).toHaveNoViolations();
  });

  it('keeps kinds, directions and days in the address, and asks the backend for days only', async () => {
    const getChanges = jest.fn(async request => exampleChanges(now, request));
    renderChanges('', { getChanges });
    await screen.findByRole('table', { name: 'Gates' });
    await userEvent.click(screen.getByRole('button', { name: 'Metrics' }));
    expect(
      screen.queryByRole('table', { name: 'Gates' }),
    ).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'better' }));
    expect(
      screen.getByText('No change of these kinds in this period.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('/readiness/changes?kind=metric&direction=up'),
    ).toBeInTheDocument();
    expect(getChanges).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Quarter' }));
    await waitFor(() => expect(getChanges).toHaveBeenCalledTimes(2));
    const { from, to } = getChanges.mock.calls[1][0];
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    expect(Math.round(days)).toBe(92);
  });

  it('narrows to a business unit, a team or an entity, and back to all', async () => {
    const getChanges = jest.fn(async request => exampleChanges(now, request));
    const facet = (name: string) => ({
      value: `group:default/${name}`,
      title: name,
      entities: 3,
    });
    const getEntities = jest.fn(async () => ({
      items: [
        {
          ...exampleFleetEntities(now)[0],
          entityRef: 'component:default/fraud-scores',
          title: 'Fraud scores',
        },
      ],
      totalItems: 1,
      pageInfo: {},
    }));
    renderReadinessPage('/changes?from=2026-01-05&to=2026-01-09', {
      delivery: { getChanges },
      fleet: {
        getFacets: async () => ({
          'business-unit': [facet('payments')],
          'parent-group': [facet('payments')],
          owner: [facet('fraud'), { value: 'none', title: '', entities: 1 }],
        }),
        getEntities,
      },
    });
    await screen.findByRole('table', { name: 'Gates' });
    const scope = screen.getByRole('textbox', { name: 'Scope' });
    await userEvent.click(scope);
    expect(
      (await screen.findAllByRole('option')).map(one => one.textContent),
    ).toEqual(['payments', 'fraud']);
    expect(screen.getByText('Business units')).toBeInTheDocument();
    await userEvent.type(scope, 'frau');
    await userEvent.click(await screen.findByRole('option', { name: 'fraud' }));
    await screen.findByText(
      '/readiness/changes?from=2026-01-05&to=2026-01-09&group=group%3Adefault%2Ffraud',
    );
    await waitFor(() =>
      expect(getChanges).toHaveBeenLastCalledWith(
        expect.objectContaining({ group: 'group:default/fraud' }),
        expect.anything(),
      ),
    );
    await userEvent.clear(scope);
    await screen.findByText('/readiness/changes?from=2026-01-05&to=2026-01-09');
    await userEvent.type(scope, 'scores');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Fraud scores' }),
    );
    await screen.findByText(/entity=component%3Adefault%2Ffraud-scores$/);
    expect(getEntities).toHaveBeenLastCalledWith(
      { filter: ['text=scores'], limit: 10 },
      expect.anything(),
    );
  });

  it('copies Markdown of the same request and says so', async () => {
    const getChangesMarkdown = jest.fn().mockResolvedValue('# What changed');
    const user = userEvent.setup();
    renderChanges('?entity=component:default/claims-triage', {
      getChangesMarkdown,
    });
    await screen.findByRole('region', { name: 'Claims triage changed' });
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    await waitFor(() =>
      expect(writeText).toHaveBeenCalledWith('# What changed'),
    );
    expect(getChangesMarkdown.mock.calls[0][0]).toMatchObject({
      entityRef: 'component:default/claims-triage',
    });
  });

  it('says that nothing changed, and why it cannot be shown', async () => {
    const { unmount } = renderChanges('', {
      getChanges: async request => ({
        ...exampleChanges(now, request),
        changedEntities: 0,
        items: [],
      }),
    });
    expect(
      await screen.findByText('Nothing changed in this period.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('All entities: nothing changed'),
    ).toBeInTheDocument();
    unmount();
    renderChanges('', {
      getChanges: jest.fn().mockRejectedValue(new NotAllowedError('no')),
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
