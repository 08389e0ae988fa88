import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DeliveryApi, EntityDelivery } from 'backstage-plugin-readiness-common';
import {
  CLAIMS_TRIAGE_REF,
  exampleDelivery,
} from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import {
  exampleReadinessApi,
  renderOnEntityPage,
} from '../../dev/renderOnEntityPage';
import { DeliveryView } from './DeliveryView';

expect.extend(toHaveNoViolations);
jest.setTimeout(120_000);

const now = new Date().toISOString();

/** Shows the way of working, changed as a test needs it, with the methods it may call. */
function renderDelivery(
  change: Partial<EntityDelivery> = {},
  delivery: Partial<DeliveryApi> = {},
) {
  const onChange = jest.fn();
  const result = renderOnEntityPage(
    <main>
      <h2>Claims triage</h2>
      <DeliveryView
        readiness={{ entityRef: CLAIMS_TRIAGE_REF, assessedAt: now }}
        changesPath="/changes"
        onChange={onChange}
      />
    </main>,
    {
      api: exampleReadinessApi({
        delivery: {
          getDelivery: async () => ({ ...exampleDelivery(now), ...change }),
          ...delivery,
        },
      }),
    },
  );
  return { ...result, onChange };
}

const region = async (name: string | RegExp) =>
  within(await screen.findByRole('region', { name }));

describe('DeliveryView', () => {
  it('says the mode first, then since when, who says so, and what may be next', async () => {
    const { container } = renderDelivery();
    const answer = await region('Prototype with users');
    expect(answer.getByText(/^Since .*, chosen here/)).toBeInTheDocument();
    expect(answer.getByText(/^Next review of the way/)).toBeInTheDocument();
    const next = within(
      answer.getByRole('group', {
        name: 'A next mode to look at: Serve other teams',
      }),
    );
    expect(next.getByText('Five teams depend on it.')).toBeInTheDocument();
    await screen.findByRole('list', { name: /^Ledger with levels/ });
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says what each practice is for, and what to keep and leave on request', async () => {
    renderDelivery();
    const practices = await region('Practices');
    expect(
      practices.getByText('3 practices serve the team now.'),
    ).toBeInTheDocument();
    expect(
      practices.getByText('Says when to stop adding and start repairing.'),
    ).toBeInTheDocument();
    expect(practices.queryByText(/A budget for every/)).not.toBeInTheDocument();
    await userEvent.click(
      practices.getByRole('button', {
        name: /^An error budget added by the team · after Site/,
      }),
    );
    expect(practices.getByText('A budget for every endpoint.')).toBeVisible();
    await userEvent.click(
      practices.getByRole('button', { name: '1 left out by the team' }),
    );
    expect(
      practices.getByRole('list', {
        name: 'Practices that the team leaves out',
      }),
    ).toHaveTextContent('One board with little on it');
  });

  it('names roles that nobody holds, and what the profile expects anyway', async () => {
    renderDelivery();
    const crew = await region('Crew and rhythm');
    expect(crew.getByText('One role is held by nobody.')).toBeInTheDocument();
    expect(
      within(crew.getByRole('list', { name: 'Roles' })).getAllByRole(
        'listitem',
      )[2],
    ).toHaveTextContent('data owner: nobody yet');
    const raised = await region('Expected whatever the mode');
    expect(
      raised.getByText('Regulated profile, as it is critical infrastructure'),
    ).toBeInTheDocument();
    expect(raised.getByText('monitoring (ml model)')).toBeInTheDocument();
  });

  it('confirms an inferred part of the context in one press', async () => {
    const setContext = jest.fn().mockResolvedValue({
      ...exampleDelivery(now),
      context: exampleDelivery(now).context.map(field =>
        field.field === 'buildType' ? { ...field, source: 'portal' } : field,
      ),
    });
    const { onChange } = renderDelivery({}, { setContext });
    const context = await region('Product context');
    expect(
      context.getByText(/^5 of 6 are known; one waits for you/),
    ).toBeInTheDocument();
    expect(
      context.getByText(/Inferred: The model card names a base model/),
    ).toBeInTheDocument();
    await userEvent.click(
      context.getByRole('button', { name: 'Confirm: Build type' }),
    );
    expect(await context.findByText('5 of 6 are known')).toBeInTheDocument();
    expect(setContext).toHaveBeenCalledWith(
      CLAIMS_TRIAGE_REF,
      { buildType: 'fine-tuned' },
      { idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
    );
    expect(onChange).toHaveBeenCalled();
  });

  it('sends of the context what was changed, and null for what is taken back', async () => {
    const setContext = jest.fn().mockResolvedValue(exampleDelivery(now));
    renderDelivery({}, { setContext });
    const context = await region('Product context');
    await userEvent.click(
      context.getByRole('button', { name: 'Edit context' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.queryByLabelText('Criticality')).not.toBeInTheDocument();
    await userEvent.selectOptions(dialog.getByLabelText('Purpose'), '');
    await userEvent.selectOptions(
      dialog.getByLabelText('Explainability'),
      'per-decision',
    );
    expect(
      dialog.getByText('Each answer has its reasons.'),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Customers' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save context' }));
    await waitFor(() => expect(setContext).toHaveBeenCalledTimes(1));
    expect(setContext.mock.calls[0][1]).toEqual({
      purpose: null,
      explainability: 'per-decision',
      users: ['employees', 'customers'],
    });
  });

  it('shows advice with its facts, and folds what was answered', async () => {
    renderDelivery();
    const advice = await region('Advice');
    expect(
      advice.getByText(/^2 hints that the way of working may not fit/),
    ).toBeInTheDocument();
    const [first] = within(
      advice.getByRole('list', { name: 'Open advice' }),
    ).getAllByRole('listitem');
    expect(first).toHaveTextContent('important');
    expect(first).toHaveTextContent('Suggests the mode Serve other teams');
    await userEvent.click(
      advice.getByRole('button', { name: /^Facts · 1: Others have begun/ }),
    );
    expect(advice.getByRole('table')).toHaveTextContent('call-centre');
    await userEvent.click(advice.getByRole('button', { name: '1 answered' }));
    expect(
      advice.getByRole('list', { name: 'Answered advice' }),
    ).toHaveTextContent('The second engineer starts in April.');
  });

  it('lets advice rest with a reason, and agrees at once where no change is suggested', async () => {
    const answerAdvice = jest.fn().mockResolvedValue(exampleDelivery(now));
    renderDelivery({}, { answerAdvice });
    const advice = await region('Advice');
    await userEvent.click(
      advice.getByRole('button', { name: /^Not for us: Others have begun/ }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Not for us' }));
    const reason = dialog.getByLabelText(/Why it is not for us/);
    await waitFor(() => expect(reason).toBeInvalid());
    expect(answerAdvice).not.toHaveBeenCalled();
    await userEvent.type(reason, 'They copy it.');
    await userEvent.click(dialog.getByRole('button', { name: 'Not for us' }));
    await waitFor(() => expect(answerAdvice).toHaveBeenCalledTimes(1));
    expect(answerAdvice.mock.calls[0].slice(0, 3)).toEqual([
      CLAIMS_TRIAGE_REF,
      'many-teams-depend-on-a-prototype',
      { answer: 'not-for-us', reason: 'They copy it.', until: undefined },
    ]);
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await userEvent.click(
      advice.getByRole('button', { name: /^Agree: Nobody holds a role/ }),
    );
    await waitFor(() => expect(answerAdvice).toHaveBeenCalledTimes(2));
    expect(answerAdvice.mock.calls[1].slice(1, 3)).toEqual([
      'role-missing-at-high-risk',
      { answer: 'agree' },
    ]);
  });

  it('offers nothing to change to whoever may not', async () => {
    renderDelivery({
      may: { change: false, setContext: false, answer: false },
    });
    await region('Prototype with users');
    for (const name of [/^Change/, /^Review how/, /^Compare/, /^Confirm/]) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
    expect(
      screen.queryByRole('button', { name: /^(Agree|Not now|Correct)/ }),
    ).not.toBeInTheDocument();
  });

  it('says when nothing is known yet', async () => {
    const { container } = renderDelivery({
      current: undefined,
      ledger: [],
      advice: [],
      suggestions: [],
      raised: [],
    });
    await region('How this team works on it is not said yet.');
    expect(
      screen.getByText('Nothing speaks against the way of working now.'),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it.each([
    [new NotAllowedError('no'), 'You may not see this'],
    [new Error('Gone'), 'Readiness could not be loaded'],
  ])('says why it cannot be shown: %s', async (error, title) => {
    renderDelivery({}, { getDelivery: jest.fn().mockRejectedValue(error) });
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });

  it('says that it loads', async () => {
    renderDelivery({}, { getDelivery: () => new Promise(() => {}) });
    expect(await screen.findByText('Loading readiness')).toBeInTheDocument();
  });

  it('tells the ledger with corrections, levels and the readiness then', async () => {
    const changeMode = jest.fn().mockResolvedValue(exampleDelivery(now));
    renderDelivery({}, { changeMode });
    const list = await screen.findByRole('list', {
      name: /^Ledger with levels/,
    });
    await within(list).findByText(/Level ML model/);
    const texts = within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    const at = (text: string) => texts.findIndex(one => one?.includes(text));
    expect(at('Kept Prototype with users')).toBeLessThan(at('Level ML model'));
    expect(at('Level ML model')).toBeLessThan(at('Correction'));
    expect(texts[at('Kept')]).toMatch(/managed, 69.%/);
    expect(texts[at('Kept')]).toContain('The users: A second office joined.');
    expect(texts[at('Explore the problem → Prototype')]).toContain(
      'corrected later',
    );
    await userEvent.click(
      within(list).getByRole('button', { name: /^Correct: Kept/ }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const field = dialog.getByLabelText('What it should say');
    await userEvent.clear(field);
    await userEvent.type(field, 'They trust both.');
    await userEvent.click(dialog.getByRole('button', { name: 'Correct' }));
    await waitFor(() =>
      expect(changeMode.mock.calls[0]?.[1]).toEqual({
        mode: 'prototype-with-users',
        learned: 'They trust both.',
        corrects: 'l-4',
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show as table' }),
    );
    expect(
      await screen.findByRole('table', { name: 'How it came to be' }),
    ).toHaveTextContent('read from the catalog');
  });
});
