import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityGovernance } from 'backstage-plugin-readiness-common';
import {
  claimsTriageReadiness,
  exampleGates,
  exampleGovernance,
} from 'backstage-plugin-readiness-react/testUtils';
import {
  exampleReadinessApi,
  renderOnEntityPage,
} from '../../dev/renderOnEntityPage';
import { ReadinessTab } from '../entity/ReadinessTab';

jest.setTimeout(60_000);

function renderTab(
  path: string,
  change: (
    governance: EntityGovernance,
  ) => Partial<EntityGovernance> = () => ({}),
) {
  const now = new Date().toISOString();
  const governance = exampleGovernance(now);
  return renderOnEntityPage(<ReadinessTab />, {
    path,
    api: exampleReadinessApi({
      entities: [{ ...claimsTriageReadiness(now), gates: exampleGates(now) }],
      governance: {
        getEntityGovernance: async () => ({
          ...governance,
          ...change(governance),
        }),
      },
    }),
  });
}

const NOTHING_ALLOWED = {
  giveEvidence: false,
  requestWaiver: false,
  classify: false,
  decideClassification: false,
  raiseConcern: false,
  resolveConcern: false,
};

const region = async (name: string) =>
  within(await screen.findByRole('region', { name }, { timeout: 20_000 }));

describe('what people contributed', () => {
  it('shows waivers as debt, and lets acceptors decide and holders renew', async () => {
    renderTab('/gates');
    const waivers = await region('Waivers');
    expect(
      waivers.getByText('1 of 3 waivers are open · one ends within 14 days'),
    ).toBeInTheDocument();
    const [first, second] = within(
      waivers.getByRole('list', { name: 'Waivers' }),
    ).getAllByRole('listitem');
    expect(first).toHaveTextContent(
      /accepted · until .* days left · renewed once/,
    );
    expect(
      within(first).getByRole('button', { name: /^Revoke: p95/ }),
    ).toBeInTheDocument();
    expect(second).toHaveTextContent(/waits for a decision.*model-risk/);
    expect(
      within(second).getByRole('button', { name: /^Accept: Drift/ }),
    ).toBeInTheDocument();
    await userEvent.click(waivers.getByRole('button', { name: '1 ended' }));
    expect(
      waivers.getByRole('list', { name: 'Ended waivers' }),
    ).toHaveTextContent('expired');
    await userEvent.click(
      within(first).getByRole('button', { name: /^Renew the waiver/ }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText('Why it may be missing')).toHaveValue(
      'The new serving tier comes in May.',
    );
    expect(dialog.getByLabelText('Until')).toHaveAccessibleDescription(
      /^At the latest/,
    );
  });

  it('says where the risk tier comes from and what is proposed', async () => {
    renderTab('/gates');
    const risk = await region('Risk tier');
    expect(risk.getByText('High risk')).toBeInTheDocument();
    expect(
      risk.getByText(
        'The rules of the profile say limited: it decides about people',
      ),
    ).toBeInTheDocument();
    expect(risk.getByText(/^Recorded as high by/)).toBeInTheDocument();
    await userEvent.click(risk.getByRole('button', { name: 'Refuse' }));
    expect(
      await screen.findByRole('dialog', {
        name: 'Refuse the lower risk tier limited',
      }),
    ).toBeInTheDocument();
  });

  it('shows open concerns with what they are about, resolved ones folded', async () => {
    renderTab('/gates');
    const concerns = await region('Concerns');
    expect(concerns.getByText('One concern is open')).toBeInTheDocument();
    expect(
      concerns.getByText(/high severity · about Model · escalates/),
    ).toBeInTheDocument();
    await userEvent.click(concerns.getByRole('button', { name: '1 resolved' }));
    expect(
      concerns.getByText('The rota covers Sundays now.'),
    ).toBeInTheDocument();
  });

  it('offers nothing that the reader may not do, and says when there is nothing', async () => {
    renderTab('/gates', () => ({
      may: NOTHING_ALLOWED,
      waivers: [],
      waiverCap: undefined,
      concerns: [],
      riskTier: { tiers: [] },
    }));
    const waivers = await region('Waivers');
    expect(waivers.getByText('Nothing is waived.')).toBeInTheDocument();
    expect(
      (await region('Risk tier')).getByText('No tier is set.'),
    ).toBeVisible();
    const concerns = await region('Concerns');
    expect(concerns.getByText('Nobody has a concern.')).toBeInTheDocument();
    expect(concerns.queryByRole('button')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /(ask for a|renew the) waiver/i }),
    ).not.toBeInTheDocument();
  });

  it('says at a check who waived it and until when, and who is asked to', async () => {
    renderTab('?section=monitoring&scorecard=ml-model');
    expect(await screen.findByText(/^Waived; accepted by/)).toHaveTextContent(
      /grace · until .*days left · renewed once/,
    );
    expect(screen.getByText(/^A waiver is asked for by/)).toHaveTextContent(
      /ada.*waits for model-risk/,
    );
    await userEvent.click(
      screen.getByRole('button', { name: /^Ask for a waiver: Input data/ }),
    );
    expect(
      await screen.findByRole('dialog', { name: /^Ask for a waiver: Input/ }),
    ).toBeInTheDocument();
  });
});
