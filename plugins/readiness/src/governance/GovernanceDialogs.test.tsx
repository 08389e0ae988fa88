import { ConflictError, InputError } from '@backstage/errors';
import { AlertApiForwarder } from '@backstage/core-app-api';
import { alertApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GovernanceApi } from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { readinessApiMock } from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import { DialogRequest } from './DialogRequest';
import {
  GovernanceDialogsProvider,
  useGovernanceDialogs,
} from './GovernanceDialogs';

expect.extend(toHaveNoViolations);
jest.setTimeout(60_000);

const entityRef = 'component:default/claims-triage';

function Opener(props: { request: DialogRequest }) {
  const { open, revision } = useGovernanceDialogs();
  return (
    <button onClick={() => open(props.request)}>open, look {revision}</button>
  );
}

/** Opens the dialog of a request, with the methods that it may call. */
async function openDialog(
  request: DialogRequest,
  governance: Partial<GovernanceApi>,
) {
  const alerts = new AlertApiForwarder();
  const post = jest.spyOn(alerts, 'post');
  const onChange = jest.fn();
  renderInTestApp(
    <GovernanceDialogsProvider onChange={onChange}>
      <Opener request={request} />
    </GovernanceDialogsProvider>,
    {
      apis: [
        [readinessApiRef, readinessApiMock({ governance })],
        [alertApiRef, alerts],
      ],
    },
  );
  await userEvent.click(await screen.findByText('open, look 0'));
  const dialog = within(await screen.findByRole('dialog'));
  const press = (name: string) =>
    userEvent.click(dialog.getByRole('button', { name }));
  return { dialog, press, post, onChange };
}

const WAIVER: DialogRequest = {
  kind: 'request-waiver',
  entityRef,
  target: { kind: 'check', name: 'drift-monitored', title: 'Drift' },
};

describe('dialogs of governance', () => {
  it('has what is missing said beside its field, and sends nothing', async () => {
    const requestWaiver = jest.fn();
    const { dialog, press } = await openDialog(WAIVER, { requestWaiver });
    expect(
      screen.getByRole('dialog', { name: 'Ask for a waiver: Drift' }),
    ).toBeInTheDocument();
    expect(dialog.getByLabelText(/Why it may be missing/)).toHaveFocus();
    expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();
    await press('Ask for a waiver');
    const reason = dialog.getByLabelText(/Why it may be missing/);
    await waitFor(() => expect(reason).toBeInvalid());
    expect(reason).toHaveAccessibleDescription('Needed');
    expect(reason).toHaveFocus();
    expect(requestWaiver).not.toHaveBeenCalled();
  });

  it('shows what the server refuses beside the field that it names', async () => {
    const requestWaiver = jest
      .fn()
      .mockRejectedValue(new InputError('expiresAt is later than P90D allows'));
    const { dialog, press, onChange } = await openDialog(WAIVER, {
      requestWaiver,
    });
    await userEvent.type(dialog.getByLabelText(/Why it may/), 'Vendor outage');
    await userEvent.type(dialog.getByLabelText(/Until/), '2999-01-31');
    await press('Ask for a waiver');
    await waitFor(() =>
      expect(dialog.getByLabelText(/Until/)).toHaveAccessibleDescription(
        'is later than P90D allows',
      ),
    );
    expect(dialog.getByLabelText(/Why it may/)).toHaveValue('Vendor outage');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('sends again under the same key, then says it, closes, and gives the focus back', async () => {
    const requestWaiver = jest
      .fn()
      .mockRejectedValueOnce(new Error('Failed to fetch'))
      .mockResolvedValueOnce({});
    const { dialog, press, post, onChange } = await openDialog(WAIVER, {
      requestWaiver,
    });
    await userEvent.type(dialog.getByLabelText(/Why it may/), ' Outage ');
    await userEvent.type(dialog.getByLabelText(/Until/), '2999-01-31');
    await press('Ask for a waiver');
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It was not sentFailed to fetch',
    );
    await press('Ask for a waiver');
    await waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    const [first, second] = requestWaiver.mock.calls;
    expect(second).toEqual(first);
    expect(first[1]).toEqual({
      check: 'drift-monitored',
      reason: 'Outage',
      compensatingControl: undefined,
      expiresAt: expect.stringMatching(/^29/),
      renews: undefined,
    });
    expect(first[2].idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
    expect(post).toHaveBeenCalledWith(
      expect.objectContaining({
        message: 'Waiver asked for: Drift',
        severity: 'success',
      }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(screen.getByText('open, look 1')).toHaveFocus();
  });

  it('offers to look again when it has changed meanwhile', async () => {
    const approveGate = jest
      .fn()
      .mockRejectedValue(new ConflictError('The gate has changed'));
    const { dialog, press, post, onChange } = await openDialog(
      {
        kind: 'decide-gate',
        entityRef,
        gate: {
          name: 'model',
          title: 'Model',
          step: { name: 'risk', title: 'Model risk' },
          fingerprint: 'abc',
        },
        decision: 'approve',
      },
      { approveGate },
    );
    expect(
      dialog.getByText('Your name stands for the step Model risk.'),
    ).toBeInTheDocument();
    await userEvent.type(dialog.getByLabelText('Reason'), 'Read it');
    await press('Approve');
    expect(
      await dialog.findByText('It has changed meanwhile'),
    ).toBeInTheDocument();
    expect(approveGate.mock.calls[0].slice(0, 3)).toEqual([
      entityRef,
      'model',
      { step: 'risk', fingerprint: 'abc', reason: 'Read it' },
    ]);
    await press('Look again');
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(post).not.toHaveBeenCalled();
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it.each([
    ['changes', 'Ask for changes', true],
    ['reject', 'Reject', false],
  ] as const)('needs a reason to %s', async (decision, action, changes) => {
    const rejectGate = jest.fn().mockResolvedValue({});
    const { dialog, press, onChange } = await openDialog(
      {
        kind: 'decide-gate',
        entityRef,
        gate: { name: 'model', title: 'Model' },
        decision,
      },
      { rejectGate },
    );
    await press(action);
    await waitFor(() =>
      expect(dialog.getByLabelText('Reason')).toHaveAccessibleDescription(
        'Needed',
      ),
    );
    await userEvent.type(dialog.getByLabelText('Reason'), 'Name the data');
    await press(action);
    await waitFor(() => expect(onChange).toHaveBeenCalled());
    expect(rejectGate.mock.calls[0][2]).toEqual({
      step: undefined,
      fingerprint: undefined,
      reason: 'Name the data',
      changes,
    });
  });

  it('asks for a link where an evidence item names file types, and for one of those', async () => {
    const attest = jest.fn().mockResolvedValue({});
    const { dialog, press, onChange } = await openDialog(
      {
        kind: 'give-evidence',
        entityRef,
        evidence: {
          name: 'bias-evaluation',
          title: 'Bias evaluation',
          fileTypes: ['application/pdf', 'text/html'],
        },
      },
      { attest },
    );
    const url = dialog.getByLabelText('Link to the evidence');
    await userEvent.type(url, 'ftp://files.example.com');
    await press('Give evidence');
    await waitFor(() =>
      expect(url).toHaveAccessibleDescription(
        'A link that begins with http:// or https://',
      ),
    );
    await userEvent.clear(url);
    await userEvent.type(url, 'https://wiki.example.com/bias');
    await userEvent.selectOptions(
      dialog.getByLabelText('File type'),
      'text/html',
    );
    await userEvent.type(dialog.getByLabelText(/Holds until/), '2001-01-01');
    await press('Give evidence');
    await waitFor(() =>
      expect(dialog.getByLabelText(/Holds until/)).toHaveAccessibleDescription(
        'Choose a day in the future',
      ),
    );
    await userEvent.clear(dialog.getByLabelText(/Holds until/));
    await press('Give evidence');
    await waitFor(() => expect(onChange).toHaveBeenCalled());
    expect(attest.mock.calls[0][1]).toEqual({
      evidence: 'bias-evaluation',
      url: 'https://wiki.example.com/bias',
      note: undefined,
      fileType: 'text/html',
      expiresAt: undefined,
    });
  });

  it('attests a check only with something to show for it', async () => {
    const attest = jest.fn().mockResolvedValue({});
    const { dialog, press, onChange } = await openDialog(
      {
        kind: 'attest',
        entityRef,
        check: { name: 'drift-monitored', title: 'Drift' },
      },
      { attest },
    );
    await press('Attest');
    expect(
      await dialog.findByText('A link or a note is needed'),
    ).toBeInTheDocument();
    await userEvent.type(dialog.getByLabelText(/Note/), 'Seen on the board');
    await press('Attest');
    await waitFor(() => expect(onChange).toHaveBeenCalled());
    expect(attest.mock.calls[0][1]).toMatchObject({
      check: 'drift-monitored',
      note: 'Seen on the board',
    });
  });

  it('says before it is sent that a lower tier waits for approval', async () => {
    const classify = jest
      .fn()
      .mockResolvedValue({ tier: 'limited', status: 'proposed' });
    const { dialog, press, post } = await openDialog(
      {
        kind: 'classify',
        entityRef,
        tiers: ['low', 'limited', 'high'],
        tier: 'high',
      },
      { classify },
    );
    expect(dialog.queryByText(/waits for approval/)).not.toBeInTheDocument();
    await userEvent.selectOptions(
      dialog.getByLabelText('Risk tier'),
      'limited',
    );
    expect(
      await dialog.findByText(/limited is lower than high: it waits/),
    ).toBeInTheDocument();
    await userEvent.type(dialog.getByLabelText('Reason'), 'No people');
    await press('Classify');
    await waitFor(() =>
      expect(post).toHaveBeenCalledWith(
        expect.objectContaining({
          message: 'Lower risk tier proposed: limited',
        }),
      ),
    );
  });

  it('raises and resolves concerns', async () => {
    const raiseConcern = jest.fn().mockResolvedValue({ title: 'Old data' });
    const { dialog, press, post } = await openDialog(
      {
        kind: 'raise-concern',
        entityRef,
        subjects: [{ name: 'model', title: 'Model' }],
      },
      { raiseConcern },
    );
    await userEvent.type(dialog.getByLabelText('In one line'), 'Old data');
    await userEvent.selectOptions(dialog.getByLabelText('Severity'), 'high');
    await press('Raise a concern');
    await waitFor(() =>
      expect(post).toHaveBeenCalledWith(
        expect.objectContaining({ message: 'Concern raised: Old data' }),
      ),
    );
    expect(raiseConcern.mock.calls[0][1]).toEqual({
      title: 'Old data',
      text: undefined,
      severity: 'high',
      about: undefined,
    });
  });

  it('closes on Escape and sends nothing', async () => {
    const resolveConcern = jest.fn();
    await openDialog(
      { kind: 'resolve-concern', concern: { id: 'c1', title: 'Old data' } },
      { resolveConcern },
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(resolveConcern).not.toHaveBeenCalled();
  });
});
