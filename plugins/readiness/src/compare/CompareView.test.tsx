import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FleetSummaryRequest } from 'backstage-plugin-readiness-common';
import { axe, toHaveNoViolations } from 'jest-axe';
import { exampleFleet, exampleSummary } from '../../dev/exampleFleet';
import { renderReadinessPage } from '../../dev/renderReadinessPage';
import { downloadText } from '../frame/downloadText';

expect.extend(toHaveNoViolations);

jest.setTimeout(60_000);
jest.mock('../frame/downloadText', () => ({ downloadText: jest.fn() }));

const now = new Date().toISOString();

function renderCompare(path = '') {
  const getSummary = jest.fn(async (request: FleetSummaryRequest) =>
    exampleSummary(now, request),
  );
  const rendered = renderReadinessPage(path, {
    fleet: { ...exampleFleet(now), getSummary },
  });
  return { ...rendered, getSummary };
}

async function findRows() {
  const table = await screen.findByRole('table', { name: 'Groups compared' });
  return within(table).getAllByRole('row').slice(1);
}

describe('the comparison of groups', () => {
  it('answers in words, and shows each group with coverage, cells and change', async () => {
    const { container } = renderCompare();
    expect(
      await screen.findByRole('heading', {
        name: /4 groups, 63\s% on average/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/34 of 36 entities have a score/),
    ).toHaveTextContent(
      /Lowest is Retail with 41\s%. Research improved most: \+19 points in 30 days/,
    );
    const rows = await findRows();
    expect(rows).toHaveLength(5);
    expect(rows[0]).toHaveTextContent(/Retail.*9 of 11.*41\s%/);
    expect(rows[1]).toHaveTextContent(/Research \(few\)/);
    expect(rows[1]).toHaveTextContent('concerns no entity');
    expect(
      within(rows[2]).getByRole('link', { name: /monitoring of Payments/ }),
    ).toHaveAttribute(
      'href',
      '/readiness/entities?filter=owner%3Dgroup%3Adefault%2Fpayments&filter=section%3Dml-model%2Fmonitoring',
    );
    expect(
      within(rows[4]).getByRole('link', { name: /monitoring of All/ }),
    ).toHaveAttribute(
      'href',
      '/readiness/entities?filter=section%3Dml-model%2Fmonitoring',
    );
    expect(screen.getByText(/mean of the scores/)).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('has all of it in the address, and asks the backend for it', async () => {
    const { getSummary } = renderCompare(
      '?groupBy=system&show=gates&days=90&likeWithLike=true&weight=data:2&filter=type%3Dml-service&filter=nonsense%3D1',
    );
    await findRows();
    expect(getSummary).toHaveBeenCalledWith(
      {
        groupBy: 'system',
        show: 'gates',
        days: 90,
        likeWithLike: true,
        weights: ['data:2'],
        filter: ['type=ml-service'],
      },
      expect.anything(),
    );
    expect(screen.getByText(/weighted mean.*data:2/)).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Group by' }),
      'Domain',
    );
    await waitFor(() =>
      expect(getSummary).toHaveBeenLastCalledWith(
        expect.objectContaining({ groupBy: 'domain', show: 'gates' }),
        expect.anything(),
      ),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /Type: ml-service/ }),
    );
    await waitFor(() =>
      expect(getSummary).toHaveBeenLastCalledWith(
        expect.objectContaining({ filter: [] }),
        expect.anything(),
      ),
    );
  });

  it('takes mode and tier of a group along to its entities', async () => {
    renderCompare('?show=gates&likeWithLike=true');
    const [retail] = await findRows();
    expect(
      within(retail).getByRole('link', { name: /deployment of Retail/ }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(
        /delivery-mode%3Dprototype&filter=risk-tier%3Dhigh&filter=gate%3Ddeployment%3Apassed&filter=gate%3Ddeployment%3Ablocked$/,
      ),
    );
  });

  it('sorts, puts chosen groups side by side, and shows the numbers behind the chart', async () => {
    renderCompare('?view=table');
    await findRows();
    await userEvent.click(screen.getByRole('button', { name: /^Owner/ }));
    expect(
      (await findRows()).map(row =>
        within(row).getByRole('rowheader').textContent?.trim(),
      ),
    ).toEqual(['Claims', 'Payments', 'Research (few)', 'Retail', 'All']);
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Put Claims side by side' }),
    );
    expect(screen.getByText(/Choose another group/)).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Put Retail side by side' }),
    );
    const side = screen.getByRole('table', {
      name: 'Chosen groups side by side',
    });
    expect(
      within(side)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Measure', 'Claims', 'Retail']);
    const trend = await screen.findByRole('table', { name: 'Score over time' });
    await waitFor(() =>
      expect(within(trend).getAllByRole('columnheader')).toHaveLength(3),
    );
    expect(within(trend).getAllByRole('row')).toHaveLength(32);
  });

  it('filters by counted values, weights dimensions, and exports', async () => {
    const { getSummary } = renderCompare();
    await findRows();
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    const blocked = await screen.findByRole('checkbox', {
      name: 'Deployment: blocked 7',
    });
    await userEvent.click(blocked);
    await waitFor(() =>
      expect(getSummary).toHaveBeenLastCalledWith(
        expect.objectContaining({ filter: ['gate=deployment:blocked'] }),
        expect.anything(),
      ),
    );
    await userEvent.keyboard('{Escape}');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Weights' }),
    );
    const data = await screen.findByRole('spinbutton', { name: 'data' });
    await userEvent.clear(data);
    await userEvent.type(data, '3');
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    await waitFor(() =>
      expect(getSummary).toHaveBeenLastCalledWith(
        expect.objectContaining({
          weights: ['data:3', 'operations:1', 'security:1'],
        }),
        expect.anything(),
      ),
    );
    await findRows();
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(
      screen.getByRole('menuitem', { name: 'Table as CSV' }),
    );
    expect(downloadText).toHaveBeenLastCalledWith(
      'readiness-by-owner.csv',
      'text/csv;charset=utf-8',
      expect.stringContaining('group:default/retail,Retail,,,11,9,false,0.41'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(
      screen.getByRole('menuitem', { name: 'Table as SVG' }),
    );
    expect(downloadText).toHaveBeenLastCalledWith(
      'readiness-by-owner.svg',
      'image/svg+xml',
      expect.stringMatching(/^<svg .*Retail.*9 of 11.*<\/svg>$/),
    );
  });

  it('says why there is nothing to see', async () => {
    const empty = async (request: FleetSummaryRequest) => ({
      ...exampleSummary(now, request),
      groups: [],
    });
    const { unmount } = renderReadinessPage('?filter=type%3Dx', {
      fleet: { getSummary: empty },
    });
    expect(await screen.findByText('No entity matches')).toBeInTheDocument();
    unmount();
    renderReadinessPage('', {
      fleet: {
        getSummary: async () => {
          throw new NotAllowedError('no');
        },
      },
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
