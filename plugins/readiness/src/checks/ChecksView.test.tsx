import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FleetBacklogRequest,
  FleetChecks,
  FleetChecksRequest,
} from 'backstage-plugin-readiness-common';
import { axe, toHaveNoViolations } from 'jest-axe';
import { exampleFleet } from '../../dev/exampleFleet';
import { exampleFleetChecks } from '../../dev/exampleFleetChecks';
import { renderReadinessPage } from '../../dev/renderReadinessPage';
import { downloadText } from '../frame/downloadText';

expect.extend(toHaveNoViolations);

jest.setTimeout(60_000);
jest.mock('../frame/downloadText', () => ({ downloadText: jest.fn() }));

const now = new Date().toISOString();

function renderChecks(search = '', answer: Partial<FleetChecks> = {}) {
  const getChecks = jest.fn(async (_request?: FleetChecksRequest) => ({
    ...exampleFleetChecks(),
    ...answer,
  }));
  const getBacklog = jest.fn(
    async ({ format }: FleetBacklogRequest) => `backlog as ${format}`,
  );
  const rendered = renderReadinessPage(`/checks${search}`, {
    fleet: { ...exampleFleet(now), getChecks, getBacklog },
  });
  return { ...rendered, getChecks, getBacklog };
}

async function findRows() {
  const table = await screen.findByRole('table', {
    name: 'Checks over many entities',
  });
  return within(table).getAllByRole('row').slice(1);
}

describe('the checks of many entities', () => {
  it('says where each fails, and opens the entities behind each number', async () => {
    const { container } = renderChecks('?filter=type%3Dml-service');
    expect(
      await screen.findByRole('heading', { name: 'One check fails somewhere' }),
    ).toBeInTheDocument();
    const [drift, lineage, owner] = await findRows();
    expect(drift).toHaveTextContent(
      /Drift raises an alert.*12 of 36 fail.*3 no data.*1 waived.*20 pass.*27105$/,
    );
    expect(
      within(drift).getByRole('link', { name: 'Drift raises an alert' }),
    ).toHaveAttribute(
      'href',
      '/readiness/entities?filter=type%3Dml-service&filter=check%3Ddrift-alerts%3Afail',
    );
    expect(
      within(lineage).getByRole('link', {
        name: '9 of 36 no data of Training data has a lineage',
      }),
    ).toHaveAttribute(
      'href',
      '/readiness/entities?filter=type%3Dml-service&filter=check%3Dlineage%3Aunknown',
    );
    expect(
      within(owner).queryByRole('link', { name: 'Somebody owns it' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText(/Value to fix = weight ×/)).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: 'OpenLineage 9 8' }),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('is sorted by the backend, by the address', async () => {
    const { getChecks } = renderChecks('?sort=colour&filter=secret%3D1');
    await findRows();
    expect(getChecks).toHaveBeenLastCalledWith(
      { filter: [], sort: 'failing' },
      expect.anything(),
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Sort by' }),
      'Most valuable to fix',
    );
    await waitFor(() =>
      expect(getChecks).toHaveBeenLastCalledWith(
        { filter: [], sort: 'value' },
        expect.anything(),
      ),
    );
    expect(screen.getByText(/^\/readiness\/checks\?/)).toHaveTextContent(
      'sort=value',
    );
  });

  it.each([
    ['Backlog as CSV', 'csv', 'readiness-backlog.csv'],
    [
      'Backlog as GitHub issues (JSON Lines)',
      'github',
      'readiness-backlog.jsonl',
    ],
  ])('exports the %s of what is in view', async (title, format, file) => {
    const { getBacklog } = renderChecks('?filter=type%3Dml-service');
    await findRows();
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(screen.getByRole('menuitem', { name: title }));
    await waitFor(() =>
      expect(downloadText).toHaveBeenLastCalledWith(
        file,
        expect.any(String),
        `backlog as ${format}`,
      ),
    );
    expect(getBacklog).toHaveBeenCalledWith({
      format,
      filter: ['type=ml-service'],
    });
  });

  it.each([
    ['', { entities: 0 }, 'No entity is assessed yet'],
    ['?filter=type%3Dx', { entities: 0 }, 'No entity matches'],
    ['', { entities: 4 }, 'No check concerns these entities'],
  ])('says why there is nothing to see (%s %p)', async (search, part, text) => {
    renderChecks(search, { items: [], unknownBySource: [], ...part });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('says who may not see it', async () => {
    renderReadinessPage('/checks', {
      fleet: {
        getChecks: async () => {
          throw new NotAllowedError('no');
        },
      },
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
