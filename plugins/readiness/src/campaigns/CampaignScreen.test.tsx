import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import {
  exampleCampaign,
  exampleCampaignApi,
} from '../../dev/exampleCampaigns';
import { renderReadinessPage } from '../../dev/renderReadinessPage';
import { downloadText } from '../frame/downloadText';

expect.extend(toHaveNoViolations);

jest.setTimeout(60_000);
jest.mock('../frame/downloadText', () => ({ downloadText: jest.fn() }));

const now = new Date().toISOString();

describe('a campaign', () => {
  it('says how far it is, over time, and what is left with whom', async () => {
    const { container } = renderReadinessPage('/campaigns/runbooks', {
      fleet: exampleCampaignApi(now),
    });
    expect(
      await screen.findByRole('heading', { name: 'Every model has a runbook' }),
    ).toBeInTheDocument();
    expect(screen.getByText('5 of 8 done')).toBeInTheDocument();
    expect(
      screen.getByText(/Share of the entities in scope that reached the goal/),
    ).toBeInTheDocument();
    const milestones = screen.getByRole('list', { name: 'Milestones' });
    expect(
      within(milestones)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^The first · reached: 50 % on the day25 % by/),
      expect.stringMatching(/^Most · ahead80 % by/),
    ]);
    expect(
      screen.getByRole('heading', { name: '3 entities are left' }),
    ).toBeInTheDocument();
    const retail = screen.getByRole('table', {
      name: 'Entities left of group:default/retail',
    });
    expect(
      within(retail)
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Basket recommenderIt has no runbook.',
      'Churn modelIts runbook is not known.',
    ]);
    expect(screen.getByRole('link', { name: 'Claims triage' })).toHaveAttribute(
      'href',
      '/catalog/default/component/claims-triage/readiness?check=runbook-present',
    );
    expect(
      screen.getByRole('link', { name: 'Open these entities' }),
    ).toHaveAttribute('href', '/readiness/entities?filter=type%3Dml-service');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('shows the numbers and one list by name, by the address', async () => {
    renderReadinessPage('/campaigns/runbooks?view=table', {
      fleet: exampleCampaignApi(now),
    });
    const progress = await screen.findByRole('table', { name: 'Progress' });
    expect(within(progress).getAllByRole('row')[1]).toHaveTextContent(
      /5862\.5 %$/,
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Order' }),
      'By name',
    );
    const left = await screen.findByRole('table', { name: 'Entities left' });
    expect(
      within(left)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Basket recommender', 'Churn model', 'Claims triage']);
    expect(
      screen.getByText('/readiness/campaigns/runbooks?view=table&order=name'),
    ).toBeInTheDocument();
  });

  it('says how many are left also where not all are listed', async () => {
    renderReadinessPage('/campaigns/runbooks', {
      fleet: exampleCampaignApi(now, [
        exampleCampaign(now, { entities: 900, done: 100 }),
      ]),
    });
    expect(
      await screen.findByRole('heading', { name: '800 entities are left' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^The first 3 by owner and title are listed/),
    ).toBeInTheDocument();
  });

  it('exports the entities left', async () => {
    renderReadinessPage('/campaigns/runbooks', {
      fleet: exampleCampaignApi(now),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export' }),
    );
    await userEvent.click(
      screen.getByRole('menuitem', { name: 'Entities left as CSV' }),
    );
    await waitFor(() =>
      expect(downloadText).toHaveBeenCalledWith(
        'campaign-runbooks-left.csv',
        'text/csv;charset=utf-8',
        expect.stringContaining('component:default/claims-triage'),
      ),
    );
  });

  it('exports the course: its numbers, and the chart where it is on screen', async () => {
    renderReadinessPage('/campaigns/runbooks?view=table', {
      fleet: exampleCampaignApi(now),
    });
    const openMenu = async () =>
      userEvent.click(
        await screen.findByRole('button', { name: 'Export progress' }),
      );
    await openMenu();
    await userEvent.click(
      screen.getByRole('menuitem', { name: 'Chart as CSV' }),
    );
    expect(downloadText).toHaveBeenLastCalledWith(
      'campaign-runbooks-progress.csv',
      'text/csv;charset=utf-8',
      expect.stringMatching(/^campaign,date,done,entities\r?\nrunbooks,/),
    );
    await openMenu();
    await userEvent.click(
      screen.getByRole('menuitem', { name: 'Chart as SVG' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'show the chart instead of its table first',
    );
  });

  it('is deleted after a question, and the list says so', async () => {
    const deleteCampaign = jest
      .fn()
      .mockRejectedValueOnce(new Error('The answer was lost'))
      .mockResolvedValue(undefined);
    renderReadinessPage('/campaigns/runbooks', {
      fleet: { ...exampleCampaignApi(now), deleteCampaign },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete' }),
    );
    const dialog = screen.getByRole('dialog', {
      name: 'Delete the campaign Every model has a runbook?',
    });
    const remove = within(dialog).getByRole('button', { name: 'Delete' });
    await userEvent.click(remove);
    expect(
      await within(dialog).findByText('The answer was lost'),
    ).toBeInTheDocument();
    await userEvent.click(remove);
    expect(
      await screen.findByText('Every model has a runbook is deleted'),
    ).toBeInTheDocument();
    const [first, second] = deleteCampaign.mock.calls;
    expect(first[0]).toBe('runbooks');
    expect(second[1].idempotencyKey).toBe(first[1].idempotencyKey);
    expect(screen.getByText('/readiness/campaigns')).toBeInTheDocument();
  });

  it('says that there is none of the name', async () => {
    renderReadinessPage('/campaigns/gone', { fleet: exampleCampaignApi(now) });
    expect(
      await screen.findByText('There is no such campaign'),
    ).toBeInTheDocument();
  });
});
