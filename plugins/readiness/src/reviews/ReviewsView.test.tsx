import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  BulkDecision,
  ListReviewsRequest,
} from 'backstage-plugin-readiness-common';
import {
  exampleReviews,
  toReviewsPage,
} from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import { renderReadinessPage } from '../../dev/renderReadinessPage';

expect.extend(toHaveNoViolations);

jest.setTimeout(60_000);

const now = new Date().toISOString();

function rows() {
  return within(screen.getByRole('list', { name: 'What waits for a decision' }))
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent?.trim());
}

const listReviews = async (request?: ListReviewsRequest) =>
  toReviewsPage(exampleReviews(now), request);

describe('the inbox of reviews', () => {
  it('says how much waits, and each thing with step, age, asker and changes', async () => {
    const { container } = renderReadinessPage('/reviews', {
      governance: { listReviews },
    });
    expect(
      await screen.findByRole('heading', {
        name: '5 decisions wait for you.',
      }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Reviews 5' }),
    ).toHaveAttribute('aria-current', 'page');
    expect(rows()).toEqual([
      'Gate Deployment · Claims triage',
      'Waiver p95 latency is within the SLO · Fraud scores',
      'Gate Model · Churn',
      'Risk tier Limited instead of high · Churn',
      'Concern Labels of March look shifted · Claims triage',
    ]);
    const [first, second] = screen
      .getAllByRole('listitem', {
        name: undefined,
      })
      .filter(item => within(item).queryByRole('heading', { level: 3 }));
    expect(first).toHaveTextContent(
      'Step 2 of 7: Model risk · 1 of 2 approvals given · version v14 · high risk · asked by ada',
    );
    expect(first).toHaveTextContent(/Overdue, was due/);
    expect(first).toHaveTextContent('12 days ago');
    expect(first).toHaveTextContent('The check "Drift is watched" is met now');
    expect(second).not.toHaveTextContent(/Overdue/);
    expect(screen.getByRole('link', { name: 'Deployment' })).toHaveAttribute(
      'href',
      '/readiness/reviews/component/default/claims-triage/deployment',
    );
    expect(await axe(container)).toHaveNoViolations();
  });

  it('narrows by the address', async () => {
    renderReadinessPage('/reviews', { governance: { listReviews } });
    await screen.findByText('Labels of March look shifted');
    await userEvent.click(
      screen.getByRole('button', { name: 'Waits for others' }),
    );
    expect(
      await screen.findByText(/You submitted it yourself/),
    ).toHaveTextContent(
      /^Waits for .*privacy, steward of the crew. You submitted it yourself$/,
    );
    expect(
      screen.getByText('/readiness/reviews?for=others'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'All' }));
    await userEvent.click(screen.getByRole('button', { name: 'Waiver' }));
    await waitFor(() =>
      expect(rows()).toEqual([
        'Waiver p95 latency is within the SLO · Fraud scores',
      ]),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Waiver' }));
    await userEvent.type(screen.getByRole('textbox'), 'churn');
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(
      screen.getByText('/readiness/reviews?for=all&text=churn'),
    ).toBeInTheDocument();
  });

  it('pages at the backend', async () => {
    renderReadinessPage('/reviews', {
      governance: {
        listReviews: async request =>
          toReviewsPage(exampleReviews(now), { ...request, limit: 3 }),
      },
    });
    expect(
      await screen.findByText('3 on this page, 5 in all'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Next page' }));
    expect(
      await screen.findByText('2 on this page, 5 in all'),
    ).toBeInTheDocument();
  });

  it('decides several at once, and says which were not accepted and why', async () => {
    const sent: BulkDecision[][] = [];
    const keys = new Set<string | undefined>();
    renderReadinessPage('/reviews', {
      governance: {
        listReviews,
        decideAll: async (decisions, options) => {
          sent.push(decisions);
          keys.add(options?.idempotencyKey);
          return {
            results: decisions.map(({ kind }) =>
              kind === 'waiver'
                ? {
                    ok: false,
                    error: {
                      name: 'ConflictError',
                      message: 'It was withdrawn a minute ago',
                    },
                  }
                : { ok: true },
            ),
          };
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /Select all/ }),
    );
    // A concern is resolved with words of its own.
    expect(
      screen.getByRole('heading', { name: 'Decide 4 at once' }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Select Model of Churn' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Refuse 3' }));
    expect(sent).toEqual([]);
    expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveFocus();
    expect(screen.getByText(/Say why/)).toBeInTheDocument();

    await userEvent.keyboard('The drill failed');
    await userEvent.click(screen.getByRole('button', { name: 'Refuse 3' }));
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent(
      '2 decisions are recorded. One was not accepted and stays as it was:',
    );
    expect(notice).toHaveTextContent(
      'p95 latency is within the SLO · Fraud scores: not recorded — It was withdrawn a minute ago',
    );
    expect(sent).toEqual([
      [
        {
          kind: 'gate',
          entityRef: 'component:default/claims-triage',
          gate: 'deployment',
          step: 'model-risk',
          fingerprint: 'fp-deployment',
          decision: 'reject',
          reason: 'The drill failed',
        },
        {
          kind: 'waiver',
          id: 'w-1',
          decision: 'refuse',
          reason: 'The drill failed',
        },
        {
          kind: 'classification',
          id: 'c-1',
          decision: 'refuse',
          reason: 'The drill failed',
        },
      ],
    ]);
    expect(keys).not.toContain(undefined);
  });

  it('sends the same key again after an answer that was lost', async () => {
    const keys: (string | undefined)[] = [];
    renderReadinessPage('/reviews', {
      governance: {
        listReviews,
        decideAll: async (decisions, options) => {
          keys.push(options?.idempotencyKey);
          if (keys.length === 1) {
            throw new Error('The connection was lost');
          }
          return { results: decisions.map(() => ({ ok: true })) };
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('checkbox', {
        name: 'Select Deployment of Claims triage',
      }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Reason' }),
      'Read it',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The connection was lost',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('One decision is recorded.')).toBeVisible();
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
  });

  it('takes a waiver and a concern in their own dialogs, and looks again', async () => {
    const decideWaiver = jest.fn();
    const resolveConcern = jest.fn();
    const list = jest.fn(listReviews);
    renderReadinessPage('/reviews', {
      governance: { listReviews: list, decideWaiver, resolveConcern },
    });
    const waiver = within(
      await screen.findByRole('group', {
        name: 'Decide p95 latency is within the SLO of Fraud scores',
      }),
    );
    await userEvent.click(waiver.getByRole('button', { name: 'Accept' }));
    const loads = list.mock.calls.length;
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Accept',
      }),
    );
    await waitFor(() =>
      expect(list.mock.calls.length).toBeGreaterThan(loads + 1),
    );
    expect(decideWaiver).toHaveBeenCalledWith(
      'w-1',
      expect.objectContaining({ decision: 'accept' }),
      expect.anything(),
    );
    const concern = within(
      screen.getByRole('group', { name: /^Decide Labels of March/ }),
    );
    await userEvent.click(concern.getByRole('button', { name: 'Resolve' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox'), 'Labelled anew');
    await userEvent.click(dialog.getByRole('button', { name: 'Resolve' }));
    await waitFor(() =>
      expect(resolveConcern).toHaveBeenCalledWith(
        'k-1',
        { resolution: 'Labelled anew' },
        expect.anything(),
      ),
    );
  });

  it('says what would be here, why nothing matches, and why nothing can be seen', async () => {
    const none = { listReviews: async () => toReviewsPage([]) };
    const { unmount } = renderReadinessPage('/reviews', { governance: none });
    expect(
      await screen.findByText(/Here appear gates whose approval step/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Reviews' })).toBeInTheDocument();
    unmount();
    const filtered = renderReadinessPage('/reviews?text=x', {
      governance: none,
    });
    expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
    filtered.unmount();
    const forbidden = renderReadinessPage('/reviews', {
      governance: {
        listReviews: async () => {
          throw new NotAllowedError('no');
        },
      },
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
    forbidden.unmount();
    renderReadinessPage('/reviews', {});
    expect(
      await screen.findByText('Readiness could not be loaded'),
    ).toBeInTheDocument();
  });
});
