import { NotAllowedError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import { exampleCampaignApi } from '../../dev/exampleCampaigns';
import { renderReadinessPage } from '../../dev/renderReadinessPage';

expect.extend(toHaveNoViolations);

jest.setTimeout(60_000);

const now = new Date().toISOString();

async function findItems() {
  const list = await screen.findByRole('list', { name: 'Campaigns' });
  return within(list)
    .getAllByRole('listitem')
    .map(item => item.textContent);
}

describe('the campaigns', () => {
  it('lists those under way first, with progress in words', async () => {
    const { container } = renderReadinessPage('/campaigns', {
      fleet: exampleCampaignApi(now),
    });
    expect(
      await screen.findByRole('heading', { name: '2 campaigns are running' }),
    ).toBeInTheDocument();
    expect(screen.getByText('One is late.')).toBeInTheDocument();
    const [late, running, planned, reached] = await findItems();
    expect(late).toMatch(
      /Everything is at least managed.*late.*12 of 31 done.*6 days left/,
    );
    expect(running).toMatch(
      /Every model has a runbook.*running.*A runbook exists.*platform.*5 of 8 done.*20 days left/,
    );
    expect(planned).toMatch(/planned.*no entity in scope.*starts in 8 days/);
    expect(reached).toMatch(/reached.*6 of 6 done.*40 days ago/);
    expect(
      screen.getByRole('img', {
        name: /^5 of 8 done, 63 %\. Milestones: The first at 25 % by .*, Most at 80 % by/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Every model has a runbook' }),
    ).toHaveAttribute('href', '/readiness/campaigns/runbooks');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('is narrowed by state and owner, and the address says so', async () => {
    renderReadinessPage('/campaigns?owner=group:default/platform', {
      fleet: exampleCampaignApi(now),
    });
    expect(await findItems()).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'planned 1' }));
    expect(await findItems()).toEqual([
      expect.stringContaining('Latency is promised'),
    ]);
    expect(
      screen.getByText(
        '/readiness/campaigns?owner=group%3Adefault%2Fplatform&state=planned',
      ),
    ).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Owner' }),
      'governance',
    );
    expect(await screen.findByText('No campaign matches')).toBeInTheDocument();
  });

  it('says what a campaign is for where there is none, and how to start one', async () => {
    renderReadinessPage('/campaigns', { fleet: exampleCampaignApi(now, []) });
    expect(await screen.findByText('No campaign yet')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Start a campaign' }),
    ).toHaveAttribute('href', '/readiness/campaigns?new=');
  });

  it('says why there is nothing to see', async () => {
    renderReadinessPage('/campaigns', {
      fleet: {
        listCampaigns: async () => {
          throw new NotAllowedError('no');
        },
      },
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
