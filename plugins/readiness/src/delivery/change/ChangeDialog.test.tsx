import { ConflictError } from '@backstage/errors';
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
} from '../../../dev/renderOnEntityPage';
import { DeliveryView } from '../DeliveryView';

expect.extend(toHaveNoViolations);
jest.setTimeout(120_000);

const now = new Date().toISOString();

/** Opens a dialog of the Delivery tab by the name of its button. */
async function openDialog(
  button: string | RegExp,
  delivery: Partial<DeliveryApi> = {},
  change: Partial<EntityDelivery> = {},
) {
  renderOnEntityPage(
    <DeliveryView
      readiness={{ entityRef: CLAIMS_TRIAGE_REF, assessedAt: now }}
      changesPath="/changes"
      onChange={() => {}}
    />,
    {
      api: exampleReadinessApi({
        delivery: {
          getDelivery: async () => ({ ...exampleDelivery(now), ...change }),
          ...delivery,
        },
      }),
    },
  );
  await userEvent.click(await screen.findByRole('button', { name: button }));
  const dialog = within(await screen.findByRole('dialog'));
  const press = (name: string | RegExp) =>
    userEvent.click(dialog.getByRole('button', { name }));
  return { dialog, press };
}

describe('changing the mode', () => {
  it('shows what the chosen mode would bring, and which practices one takes', async () => {
    const compareMode = jest.fn(exampleReadinessApi().delivery.compareMode);
    const { dialog, press } = await openDialog('Change mode', {
      compareMode,
    });
    await press('Continue');
    expect(dialog.getByRole('alert')).toHaveTextContent('Choose a mode');
    await userEvent.click(
      dialog.getByRole('radio', { name: /^Serve other teams/ }),
    );
    expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();
    await press('Continue');

    expect(await dialog.findByText('managed → initial')).toBeInTheDocument();
    expect(dialog.getByText('18 → 27')).toBeInTheDocument();
    expect(
      dialog.getByRole('group', { name: 'Gates that become expected' }),
    ).toHaveTextContent('Deployment blocked');
    expect(dialog.getByRole('list', { name: 'Roles' })).toHaveTextContent(
      'on-call lead new. Keeps the promise at night. (nobody holds it yet)',
    );
    expect(compareMode.mock.calls[0].slice(0, 2)).toEqual([
      CLAIMS_TRIAGE_REF,
      'serve-other-teams',
    ]);
    expect(
      dialog.getByRole('group', { name: /^Step 2 of 3: What it brings/ }),
    ).toHaveFocus();
    expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();
  });

  it('asks why beside its fields, and sends it once', async () => {
    const changeMode = jest
      .fn()
      .mockRejectedValueOnce(new Error('Failed to fetch'))
      .mockResolvedValue(exampleDelivery(now));
    const { dialog, press } = await openDialog('Change mode', { changeMode });
    await userEvent.click(
      dialog.getByRole('radio', { name: /^Serve other teams/ }),
    );
    await press('Continue');
    await userEvent.click(
      dialog.getByRole('checkbox', { name: /^An error budget/ }),
    );
    await press(/^Add others/);
    await userEvent.click(dialog.getByRole('checkbox', { name: /^One board/ }));
    await press('Continue');
    await press('Change mode');
    const learned = dialog.getByLabelText('What we learned');
    expect(learned).toHaveAccessibleDescription('Needed');
    await userEvent.type(learned, ' Five teams call it. ');
    await press('Add a link');
    await userEvent.type(dialog.getByLabelText('Link 1'), 'notes');
    await press('Change mode');
    expect(dialog.getByLabelText('Link 1')).toBeInvalid();
    await userEvent.clear(dialog.getByLabelText('Link 1'));
    await userEvent.type(
      dialog.getByLabelText('Link 1'),
      'https://notes.example.com',
    );
    await press('Change mode');
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Failed to fetch',
    );
    await press('Change mode');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    const [first, second] = changeMode.mock.calls;
    expect(second).toEqual(first);
    expect(first[1]).toEqual({
      mode: 'serve-other-teams',
      learned: 'Five teams call it.',
      evidence: [{ url: 'https://notes.example.com', title: undefined }],
      practices: { added: ['visible-board'], removed: ['error-budget'] },
      reviewBy: undefined,
    });
  });

  it('fills in what an advice suggests, and agrees to it with the change', async () => {
    const answerAdvice = jest.fn().mockResolvedValue(exampleDelivery(now));
    const changeMode = jest.fn().mockResolvedValue(exampleDelivery(now));
    const { dialog, press } = await openDialog(/^Agree: Others have begun/, {
      answerAdvice,
      changeMode,
    });
    expect(
      dialog.getByRole('radio', { name: /^Serve other teams/ }),
    ).toBeChecked();
    expect(answerAdvice).not.toHaveBeenCalled();
    await press('Continue');
    await press('Continue');
    await userEvent.type(dialog.getByLabelText('What we learned'), 'Yes');
    await press('Change mode');
    await waitFor(() => expect(changeMode).toHaveBeenCalledTimes(1));
    expect(answerAdvice.mock.calls[0].slice(1, 3)).toEqual([
      'many-teams-depend-on-a-prototype',
      { answer: 'agree' },
    ]);
    expect(answerAdvice.mock.calls[0][3].idempotencyKey).toBe(
      `${changeMode.mock.calls[0][2].idempotencyKey}-agree`,
    );
  });

  it('composes the mode in force without comparing it to itself', async () => {
    const compareMode = jest.fn();
    const { dialog, press } = await openDialog('Change mode', { compareMode });
    await userEvent.click(
      dialog.getByRole('radio', { name: /^Prototype with users/ }),
    );
    await press('Continue');
    expect(
      dialog.getByRole('checkbox', { name: /^One board/ }),
    ).not.toBeChecked();
    expect(
      dialog.getByRole('checkbox', { name: /^An error budget/ }),
    ).toBeChecked();
    expect(compareMode).not.toHaveBeenCalled();
  });

  it('shows the file to edit where the mode is declared', async () => {
    const { current } = exampleDelivery(now);
    const { dialog, press } = await openDialog(
      'Change mode',
      {},
      {
        current: current && {
          ...current,
          declaredIn: 'catalog',
          editUrl: 'https://git.example.com/edit',
        },
      },
    );
    await userEvent.click(dialog.getByRole('radio', { name: /^Serve other/ }));
    await press('Continue');
    const [practice] = dialog.getAllByRole('checkbox');
    await userEvent.click(practice);
    await press('Continue');
    expect(
      dialog.getByText(/readiness\/delivery-mode: serve-other-teams/),
    ).toHaveTextContent(/readiness\/practices: -[a-z-]+$/);
    expect(dialog.getByRole('link', { name: /Edit the file/ })).toHaveAttribute(
      'href',
      'https://git.example.com/edit',
    );
    expect(
      dialog.queryByRole('button', { name: 'Change mode' }),
    ).not.toBeInTheDocument();
  });

  it('leaves the practices to the file that composes them', async () => {
    const changeMode = jest.fn().mockResolvedValue(exampleDelivery(now));
    const { dialog, press } = await openDialog(
      'Change mode',
      { changeMode },
      { composedIn: 'catalog' },
    );
    await userEvent.click(dialog.getByRole('radio', { name: /^Serve other/ }));
    await press('Continue');
    expect(
      dialog.getByText('The practices are composed in the catalog'),
    ).toBeInTheDocument();
    expect(dialog.queryByRole('checkbox')).not.toBeInTheDocument();
    await press('Continue');
    await userEvent.type(dialog.getByLabelText('What we learned'), 'x');
    await press('Change mode');
    await waitFor(() =>
      expect(changeMode.mock.calls[0]?.[1].practices).toBeUndefined(),
    );
  });

  it('says that it was declared meanwhile, and offers to look again', async () => {
    const { dialog, press } = await openDialog('Change mode', {
      changeMode: jest
        .fn()
        .mockRejectedValue(
          new ConflictError('The mode is declared in catalog-info.yaml'),
        ),
    });
    await userEvent.click(dialog.getByRole('radio', { name: /^Serve other/ }));
    await press('Continue');
    await press('Continue');
    await userEvent.type(dialog.getByLabelText('What we learned'), 'x');
    await press('Change mode');
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The mode is declared in catalog-info.yaml',
    );
    await press('Look again');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });
});

describe('reviewing the way of working', () => {
  it('asks what changed with what was said last time, and keeps the mode', async () => {
    const reviewMode = jest.fn().mockResolvedValue(exampleDelivery(now));
    const { dialog, press } = await openDialog('Review how we work', {
      reviewMode,
    });
    expect(dialog.getByLabelText('The users')).toHaveAccessibleDescription(
      'Last time: A second office joined.',
    );
    await userEvent.type(dialog.getByLabelText('The risk'), ' Higher ');
    await press('Continue');
    await press('Continue');
    expect(
      dialog.getByLabelText('What we learned'),
    ).toHaveAccessibleDescription('Needed');
    await userEvent.type(dialog.getByLabelText('What we learned'), 'A lot');
    await press('Continue');
    expect(
      dialog.getByRole('radio', { name: /^Keep Prototype with users/ }),
    ).toBeChecked();
    expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();
    await press('Record the review');
    await waitFor(() =>
      expect(reviewMode.mock.calls[0]?.[1]).toEqual({
        changes: { risk: 'Higher' },
        learned: 'A lot',
        decision: 'keep',
        evidence: [],
        reviewBy: undefined,
      }),
    );
  });

  it('changes the mode only when one is chosen, and shows what it brings', async () => {
    const reviewMode = jest.fn().mockResolvedValue(exampleDelivery(now));
    const { dialog, press } = await openDialog('Review how we work', {
      reviewMode,
    });
    await press('Continue');
    await userEvent.type(dialog.getByLabelText('What we learned'), 'A lot');
    await press('Continue');
    await userEvent.click(dialog.getByRole('radio', { name: /^Change to/ }));
    await press('Record the review');
    expect(dialog.getByRole('alert')).toHaveTextContent('Choose a mode');
    await userEvent.click(dialog.getByRole('radio', { name: /^Serve other/ }));
    expect(await dialog.findByText('managed → initial')).toBeInTheDocument();
    await press('Record the review');
    await waitFor(() =>
      expect(reviewMode.mock.calls[0]?.[1]).toMatchObject({
        decision: 'change',
        mode: 'serve-other-teams',
        practices: { added: [], removed: [] },
      }),
    );
  });
});
