import { screen } from '@testing-library/react';
import {
  exampleCampaign,
  exampleCampaignApi,
} from '../../dev/exampleCampaigns';
import { renderReadinessPage } from '../../dev/renderReadinessPage';

jest.setTimeout(60_000);

const now = new Date().toISOString();

describe('campaigns for who may not start any', () => {
  it('offers none where there is none', async () => {
    const fleet = exampleCampaignApi(now, []);
    renderReadinessPage('/campaigns?new=', { fleet }, false);
    expect(await screen.findByText('No campaign yet')).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Start a campaign' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('points to the document of a campaign of the policy', async () => {
    const fleet = exampleCampaignApi(now, [
      exampleCampaign(now, { declaredIn: 'policy', may: { edit: false } }),
    ]);
    renderReadinessPage('/campaigns/runbooks?edit=true', { fleet }, false);
    expect(
      await screen.findByRole('link', { name: 'change it there' }),
    ).toHaveAttribute(
      'href',
      '/readiness/policies?kind=Campaign&open=Campaign%2Frunbooks',
    );
    expect(
      screen.queryByRole('button', { name: 'Edit' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
