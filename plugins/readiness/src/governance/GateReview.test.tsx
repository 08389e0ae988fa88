import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  GovernanceApi,
  ReadinessGateReview,
} from 'backstage-plugin-readiness-common';
import {
  claimsTriageReadiness,
  exampleGateReview,
} from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import {
  exampleReadinessApi,
  renderOnEntityPage,
} from '../../dev/renderOnEntityPage';
import { ReadinessTab } from '../entity/ReadinessTab';

expect.extend(toHaveNoViolations);
jest.setTimeout(60_000);

/** The Gates tab with one gate that is in review. */
function renderReview(
  overrides: Partial<ReadinessGateReview> = {},
  governance: Partial<GovernanceApi> = {},
) {
  const now = new Date().toISOString();
  const review = { ...exampleGateReview(now), ...overrides };
  return renderOnEntityPage(
    <main>
      <h2>Claims triage</h2>
      <ReadinessTab />
    </main>,
    {
      path: '/gates',
      api: exampleReadinessApi({
        entities: [{ ...claimsTriageReadiness(now), gates: [review.gate] }],
        governance: { getGateReview: async () => review, ...governance },
      }),
    },
  );
}

const chain = async () =>
  within(
    await screen.findByRole('list', { name: 'Approvals' }, { timeout: 20_000 }),
  );

describe('the review of a gate', () => {
  it('says who agreed, who is next, since when, and what is overdue', async () => {
    const { container } = renderReview();
    const [lead, risk, committee] = (await chain()).getAllByRole('listitem');
    expect(
      within(lead).getByRole('img', { name: 'complete' }),
    ).toBeInTheDocument();
    expect(lead).toHaveTextContent(/1 of 1 approvals.*by lin/);
    expect(risk).toHaveAttribute('aria-current', 'step');
    expect(risk).toHaveTextContent(
      /1 of 2 approvals.*by grace.*waits for model-risk · since 11\sdays ago · was due .*, then goes to risk-committee/,
    );
    expect(
      within(committee).getByRole('img', { name: 'later' }),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says what a pipeline is told, what was given, and what changed since', async () => {
    renderReview({
      decision: {
        decision: 'deny',
        enforcement: 'enforce',
        status: 'in-review',
        reasons: ['Deployment is in review'],
        policyVersion: '3f9c2a',
      },
      lastApproval: {
        at: new Date().toISOString(),
        version: 'v13',
        changes: ['the evidence "Bias evaluation" is another one'],
      },
    });
    const told = await screen.findByRole('group', {
      name: 'What a pipeline is told now',
    });
    expect(told).toHaveTextContent('StopDeployment is in review');
    const given = screen.getByRole('list', { name: 'Evidence given' });
    expect(
      within(given).getAllByRole('link', { name: /^Bias evaluation/ })[0],
    ).toHaveAttribute('href', expect.stringMatching(/^https:/));
    expect(given).toHaveTextContent(/replaced by a later one/);
    expect(
      screen.getByRole('group', { name: 'Since the last approval' }),
    ).toHaveTextContent(/Approved for version v13, now version v14/);
    expect(screen.getByRole('list', { name: 'Rounds' })).toHaveTextContent(
      /Round 2/,
    );
  });

  it('has only the buttons that the reader may press, else says why', async () => {
    renderReview({
      may: {
        submit: { allowed: false, reason: 'it is in review' },
        decide: { allowed: false, reason: 'you submitted it yourself' },
      },
    });
    expect(
      await screen.findByText(/^You submitted it yourself/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Approve' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Submit for review' }),
    ).not.toBeInTheDocument();
  });

  it('sends an approval of what is on screen, and looks again', async () => {
    const now = new Date().toISOString();
    const getGateReview = jest.fn(async () => ({
      ...exampleGateReview(now),
      may: {
        submit: { allowed: false, reason: 'it is in review' },
        decide: { allowed: true, reason: '', step: 'model-risk' },
      },
    }));
    const approveGate = jest.fn().mockResolvedValue({});
    renderReview({}, { getGateReview, approveGate });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Reason'), 'Read it');
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(getGateReview).toHaveBeenCalledTimes(2));
    expect(approveGate.mock.calls[0].slice(1, 3)).toEqual([
      'deployment',
      { step: 'model-risk', fingerprint: 'fp-deployment', reason: 'Read it' },
    ]);
  });

  it('says what cannot be seen, and keeps the rest', async () => {
    renderReview(
      {},
      {
        getGateReview: async () => {
          throw new NotAllowedError('Not allowed');
        },
        getEntityGovernance: async () => {
          throw new Error('Request failed with 503');
        },
      },
    );
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
    expect(
      await screen.findByText('Request failed with 503'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('list', { name: 'Requirements of Deployment' }),
    ).toBeInTheDocument();
  });

  it('hands the evidence pack over as a file', async () => {
    const getEvidencePack = jest.fn().mockResolvedValue('{}');
    URL.createObjectURL = jest.fn(() => 'blob:pack');
    URL.revokeObjectURL = jest.fn();
    renderReview({}, { getEvidencePack });
    const [ofGate] = await screen.findAllByRole('button', {
      name: 'Download as JSON',
    });
    await chain();
    await userEvent.click(ofGate);
    await waitFor(() => expect(URL.createObjectURL).toHaveBeenCalled());
    expect(getEvidencePack.mock.calls[0][1].format).toBe('json');
  });

  it('says when the evidence pack could not be had', async () => {
    const close = jest.fn();
    jest.spyOn(window, 'open').mockReturnValue({ close } as unknown as Window);
    renderReview(
      {},
      {
        getEvidencePack: async () => {
          throw new Error('The pack is too large');
        },
      },
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Open the evidence pack of all gates',
      }),
    );
    expect(
      await screen.findByText('The pack is too large'),
    ).toBeInTheDocument();
    expect(close).toHaveBeenCalled();
  });
});
