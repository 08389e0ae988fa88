import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConflictError } from '@backstage/errors';
import { GovernanceApi } from 'backstage-plugin-readiness-common';
import {
  exampleGateReview,
  exampleReviews,
  toReviewsPage,
} from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import { renderReadinessPage } from '../../dev/renderReadinessPage';

expect.extend(toHaveNoViolations);

jest.setTimeout(60_000);

const now = new Date().toISOString();
const review = exampleGateReview(now);
const PATH = '/reviews/component/default/claims-triage/deployment';
const ASKED =
  'You are asked to decide step 2 of 3, Model risk, of Deployment for Claims triage.';

function governance(rest: Partial<GovernanceApi> = {}) {
  return {
    listReviews: async (
      request?: Parameters<GovernanceApi['listReviews']>[0],
    ) => toReviewsPage(exampleReviews(now), request),
    getGateReview: async (entityRef: string, gate: string) => ({
      ...review,
      entityRef,
      gate: { ...review.gate, name: gate },
    }),
    ...rest,
  };
}

describe('the review of a gate', () => {
  beforeEach(() => window.localStorage.clear());

  it('says what is asked, what is different, and what the gate asks for', async () => {
    const { container } = renderReadinessPage(PATH, {
      governance: governance(),
    });
    expect(
      await screen.findByRole('heading', { name: ASKED }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'Since the last submission' }),
    ).toHaveTextContent('The evidence "Bias evaluation" is another one');
    expect(
      screen.getByRole('region', { name: 'Since the last approval' }),
    ).toHaveTextContent('Passed for version v11');
    expect(
      screen
        .getAllByRole('list', { name: 'What it asks for' })
        .flatMap(list => [...list.children])
        .map(({ textContent }) => textContent?.split('.')[0]),
    ).toEqual([
      'Drift is watchedNo fact "driftMonitor" from Prometheus for 3 days',
      expect.stringContaining('p95 latency is within the SLO'),
      expect.stringContaining('Owner is a group'),
      expect.stringContaining('Bias evaluation'),
    ]);
    expect(screen.getByRole('list', { name: 'Waivers' })).toHaveTextContent(
      'Calls over 400 ms go to a clerk.',
    );
    expect(screen.getByRole('list', { name: 'Approvals' })).toHaveTextContent(
      '1 of 2 approvals',
    );
    expect(await axe(container)).toHaveNoViolations();
  });

  it('approves what was on screen with the keyboard alone, and goes on to the next', async () => {
    const approveGate = jest.fn(async () => review.gate);
    renderReadinessPage(PATH, { governance: governance({ approveGate }) });
    await screen.findByRole('heading', { name: ASKED });
    expect(await screen.findByText('1 of 2')).toBeInTheDocument();
    await userEvent.keyboard('a');
    expect(screen.getByRole('textbox', { name: /Reason/ })).toHaveFocus();
    await userEvent.keyboard('All as it should be{Control>}{Enter}{/Control}');
    expect(
      await screen.findByText('Approved: Deployment of Claims triage'),
    ).toBeInTheDocument();
    expect(approveGate).toHaveBeenCalledWith(
      'component:default/claims-triage',
      'deployment',
      {
        step: 'model-risk',
        fingerprint: 'fp-deployment',
        reason: 'All as it should be',
      },
      { idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
    );
    expect(
      screen.getByText('/readiness/reviews/component/default/churn/model'),
    ).toBeInTheDocument();
  });

  it('asks for the reason of a rejection, and keeps it when the gate has changed', async () => {
    const rejectGate = jest.fn(async (): Promise<never> => {
      throw new ConflictError('The evidence is another one');
    });
    renderReadinessPage(PATH, {
      governance: governance({ rejectGate }),
    });
    await screen.findByRole('heading', { name: ASKED });
    await userEvent.click(screen.getByRole('radio', { name: /^Reject/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Reject' }));
    expect(rejectGate).not.toHaveBeenCalled();
    const reason = screen.getByRole('textbox', { name: /Reason/ });
    expect(reason).toHaveFocus();
    expect(reason).toBeInvalid();
    await userEvent.keyboard('No rollback');
    await userEvent.click(
      screen.getByRole('radio', { name: /^Ask for changes/ }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Ask for changes' }),
    );
    expect(await screen.findByText('It has changed meanwhile')).toBeVisible();
    expect(screen.getByText('The evidence is another one')).toBeVisible();
    expect(rejectGate).toHaveBeenCalledWith(
      'component:default/claims-triage',
      'deployment',
      {
        step: 'model-risk',
        fingerprint: 'fp-deployment',
        reason: 'No rollback',
        changes: true,
      },
      { idempotencyKey: expect.any(String) },
    );
    expect(reason).toHaveValue('No rollback');
  });

  it('walks the queue and back to the inbox with its filters, unless keys are off', async () => {
    renderReadinessPage(`${PATH}?text=c`, { governance: governance() });
    await screen.findByText('1 of 2');
    await userEvent.keyboard('n');
    expect(
      await screen.findByText(
        '/readiness/reviews/component/default/churn/model?text=c',
      ),
    ).toBeInTheDocument();
    await screen.findByText('2 of 2');
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Single keys are on' }),
    );
    await userEvent.keyboard('p');
    expect(screen.getByText('2 of 2')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Single keys are on' }),
    );
    await userEvent.keyboard('u');
    expect(
      await screen.findByText('/readiness/reviews?text=c'),
    ).toBeInTheDocument();
  });

  it('lets those read who have nothing to decide', async () => {
    renderReadinessPage(PATH, {
      governance: governance({
        getGateReview: async () => ({
          ...review,
          may: {
            ...review.may,
            decide: { allowed: false, reason: 'you submitted it yourself' },
          },
        }),
      }),
    });
    expect(
      await screen.findByRole('heading', {
        name: 'Nothing is asked of you: Deployment for Claims triage.',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('You submitted it yourself')).toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });

  it('says why there is nothing to see', async () => {
    renderReadinessPage(PATH, {
      governance: { listReviews: governance().listReviews },
    });
    await waitFor(() =>
      expect(
        screen.getByText('Readiness could not be loaded'),
      ).toBeInTheDocument(),
    );
  });
});
