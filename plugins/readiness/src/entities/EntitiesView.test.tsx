import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FleetEntitiesRequest } from 'backstage-plugin-readiness-common';
import { axe, toHaveNoViolations } from 'jest-axe';
import { exampleFleet } from '../../dev/exampleFleet';
import { renderReadinessPage } from '../../dev/renderReadinessPage';
import { downloadText } from '../frame/downloadText';

expect.extend(toHaveNoViolations);

jest.setTimeout(60_000);
jest.mock('../frame/downloadText', () => ({ downloadText: jest.fn() }));

const now = new Date().toISOString();

function renderEntities(search = '') {
  const fleet = exampleFleet(now);
  const getEntities = jest.fn((request?: FleetEntitiesRequest) =>
    fleet.getEntities!(request),
  );
  const rendered = renderReadinessPage(`/entities${search}`, {
    fleet: { ...fleet, getEntities: request => getEntities(request) },
  });
  return { ...rendered, getEntities };
}

function rows() {
  return within(screen.getByRole('table', { name: 'Entities' }))
    .getAllByRole('row')
    .slice(1);
}

describe('the list of entities', () => {
  it('is narrowed, sorted and paged at the backend, by the address', async () => {
    const { container, getEntities } = renderEntities(
      '?filter=owner%3Dgroup%3Adefault%2Fretail&filter=owner%3Dgroup%3Adefault%2Fresearch',
    );
    expect(
      await screen.findByRole('heading', { name: '16 entities' }),
    ).toBeInTheDocument();
    expect(rows()[0]).toHaveTextContent(/Claims triage.*31\s%/);
    expect(
      within(rows()[0]).getByRole('img', { name: 'Deployment: in review' }),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
    await userEvent.click(
      screen.getByRole('button', { name: /Owner: research/ }),
    );
    await screen.findByRole('heading', { name: '8 entities' });
    await userEvent.click(
      screen.getByRole('button', { name: /Owner: retail/ }),
    );
    await screen.findByRole('heading', { name: '30 entities' });
    await userEvent.click(screen.getByRole('link', { name: 'Next page' }));
    expect(
      await screen.findByText('5 on this page, 30 in all'),
    ).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Sort by' }),
      'Fell most first',
    );
    await waitFor(() =>
      expect(getEntities).toHaveBeenLastCalledWith({
        filter: [],
        sort: 'change',
        limit: 25,
        cursor: undefined,
      }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Find by name or title' }),
      'claims',
    );
    await waitFor(() =>
      expect(getEntities).toHaveBeenLastCalledWith(
        expect.objectContaining({ filter: ['text=claims'] }),
      ),
    );
  });

  it('narrows to a score and to what is out of date', async () => {
    const { getEntities } = renderEntities();
    await screen.findByRole('heading', { name: '30 entities' });
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Filter by' }),
      'Score at most',
    );
    await userEvent.type(
      screen.getByRole('spinbutton', { name: 'Percent' }),
      '40',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    await waitFor(() =>
      expect(getEntities).toHaveBeenLastCalledWith(
        expect.objectContaining({ filter: ['max-score=0.4'] }),
      ),
    );
    expect(
      await screen.findByRole('button', { name: /Score at most: 40\s%/ }),
    ).toBeInTheDocument();
  });

  it('shows the columns one chooses, in the address', async () => {
    renderEntities('?columns=level,riskTier');
    await screen.findByRole('heading', { name: '30 entities' });
    expect(
      screen.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual(['Entity', 'Level', 'Risk tier']);
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(
      screen.getByRole('menuitemcheckbox', { name: 'Level' }),
    );
    expect(
      screen.getByText('/readiness/entities?columns=riskTier'),
    ).toBeInTheDocument();
  });

  it('keeps views under a name, and lets one delete those of one’s own', async () => {
    renderEntities('?filter=lifecycle%3Dproduction&sort=-score');
    await screen.findByRole('heading', { name: '30 entities' });
    await userEvent.click(screen.getByRole('button', { name: 'Views' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Save this view' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Name' }),
      'Live ones',
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Save this view' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Views' }));
    expect(
      await screen.findByRole('link', { name: 'Live ones' }),
    ).toHaveAttribute(
      'href',
      '/readiness/entities?filter=lifecycle%3Dproduction&sort=-score',
    );
    await userEvent.click(screen.getByRole('button', { name: /Delete/ }));
    expect(await screen.findByText('No view is saved yet.')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Save this view' }),
    ).toHaveFocus();
  });

  it('exports every page', async () => {
    const { getEntities } = renderEntities();
    await screen.findByRole('heading', { name: '30 entities' });
    const calls = getEntities.mock.calls.length;
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(screen.getByRole('menuitem'));
    await waitFor(() => expect(downloadText).toHaveBeenCalled());
    expect(getEntities.mock.calls.length).toBe(calls + 1);
    const [, , csv] = (downloadText as jest.Mock).mock.calls[0];
    expect(csv.trim().split('\r\n')).toHaveLength(31);
    expect(csv).toContain('gate:deployment');
  });

  it('tells an empty portal from a filter that matches nothing', async () => {
    const none = async () => ({ items: [], totalItems: 0, pageInfo: {} });
    const { unmount } = renderReadinessPage('/entities', {
      fleet: { ...exampleFleet(now), getEntities: none },
    });
    expect(
      await screen.findByText('No entity is assessed yet'),
    ).toBeInTheDocument();
    unmount();
    renderReadinessPage('/entities?filter=type%3Dx', {
      fleet: { ...exampleFleet(now), getEntities: none },
    });
    expect(await screen.findByText('No entity matches')).toBeInTheDocument();
  });
});
