import { ConflictError, InputError } from '@backstage/errors';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { examplePolicies } from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import {
  exampleCampaign,
  exampleCampaignApi,
} from '../../../dev/exampleCampaigns';
import { exampleFleet } from '../../../dev/exampleFleet';
import { renderReadinessPage } from '../../../dev/renderReadinessPage';

expect.extend(toHaveNoViolations);

jest.setTimeout(90_000);

const now = new Date().toISOString();

function toDay(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function renderForm(search: string) {
  const createCampaign = jest.fn(async (..._args: unknown[]) =>
    exampleCampaign(now, { name: 'latency', title: 'Latency everywhere' }),
  );
  const updateCampaign = jest.fn(async (..._args: unknown[]) =>
    exampleCampaign(now, { title: 'Every model has a good runbook' }),
  );
  const rendered = renderReadinessPage(`/campaigns${search}`, {
    policies: examplePolicies(),
    fleet: {
      ...exampleFleet(now),
      ...exampleCampaignApi(now),
      createCampaign,
      updateCampaign,
    },
  });
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByLabelText('Title');
  return { ...rendered, dialog, createCampaign, updateCampaign };
}

function fill(dialog: HTMLElement, label: string | RegExp, value: string) {
  fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
}

function press(dialog: HTMLElement, name: string) {
  return userEvent.click(within(dialog).getByRole('button', { name }));
}

describe('the form of a campaign', () => {
  it('is filled in by the address, and starts a campaign once', async () => {
    const { dialog, createCampaign } = await renderForm(
      '?new=check:p95-latency-within-slo&filter=owner=group:default/claims',
    );
    expect(within(dialog).getByLabelText('Check')).toHaveValue(
      'check:p95-latency-within-slo',
    );
    expect(within(dialog).getByLabelText('Title')).toHaveValue(
      'p95 latency is within the SLO',
    );
    expect(
      await within(dialog).findByText(/that you may see (is|are) in scope/),
    ).toBeInTheDocument();
    expect(await axe(dialog)).toHaveNoViolations();

    fill(dialog, 'Owner', 'platform');
    fill(dialog, 'Deadline', toDay(60));
    await press(dialog, 'Add a milestone');
    fill(dialog, 'Name', 'Half');
    fill(dialog, 'Day', toDay(30));
    fill(dialog, 'Share in percent', '50');
    createCampaign.mockRejectedValueOnce(new ConflictError('Not just now'));
    await press(dialog, 'Start');
    expect(await within(dialog).findByText('Not just now')).toBeInTheDocument();
    await press(dialog, 'Start');
    expect(
      await screen.findByText('Latency everywhere is started'),
    ).toBeInTheDocument();
    const [first, second] = createCampaign.mock.calls;
    expect(second).toEqual(first);
    expect(second).toEqual([
      {
        title: 'p95 latency is within the SLO',
        owner: 'group:default/platform',
        target: { check: 'p95-latency-within-slo' },
        filter: ['owner=group:default/claims'],
        startsAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        deadline: toDay(60),
        milestones: [{ title: 'Half', date: toDay(30), share: 0.5 }],
      },
      { idempotencyKey: expect.any(String) },
    ]);
    expect(screen.getByText('/readiness/campaigns/latency')).toBeVisible();
  });

  it('offers the levels and gates that the policy in force knows', async () => {
    const { dialog } = await renderForm('?new=');
    await userEvent.selectOptions(
      within(dialog).getByLabelText('Goal'),
      'A level is reached',
    );
    await userEvent.selectOptions(
      within(dialog).getByLabelText('Level'),
      'Managed',
    );
    expect(within(dialog).getByLabelText('Title')).toHaveValue(
      'Reach Managed (ML model)',
    );
    await userEvent.selectOptions(
      within(dialog).getByLabelText('Goal'),
      'A gate is passed',
    );
    expect(within(dialog).getByLabelText('Gate')).toHaveValue('');
    expect(
      within(within(dialog).getByLabelText('Gate')).getAllByRole('option')
        .length,
    ).toBeGreaterThan(1);
  });

  it('says beside the fields what is missing, and sends nothing', async () => {
    const { dialog, createCampaign } = await renderForm('?new=');
    await press(dialog, 'Add a milestone');
    await press(dialog, 'Start');
    expect(await within(dialog).findAllByText('Needed')).toHaveLength(6);
    expect(within(dialog).getByLabelText('Check')).toBeInvalid();
    expect(within(dialog).getByLabelText('Check')).toHaveFocus();
    expect(createCampaign).not.toHaveBeenCalled();
    await press(dialog, 'Remove: Milestone 1');
    expect(within(dialog).getAllByText('Needed')).toHaveLength(4);
  });

  it('shows what the server refuses where it belongs, and lets one try again', async () => {
    const { dialog, updateCampaign } = await renderForm(
      '/runbooks?edit=true&filter=type=ml-service',
    );
    updateCampaign.mockRejectedValueOnce(
      new InputError(
        'The body is not valid: title: must be shorter; filter.0: names no known field; milestones: must be in order',
      ),
    );
    fill(dialog, 'Title', 'Every model has a good runbook');
    await press(dialog, 'Save');
    expect(
      await within(dialog).findByText('must be shorter'),
    ).toBeInTheDocument();
    expect(within(dialog).getByLabelText('Title')).toBeInvalid();
    expect(within(dialog).getByText('names no known field')).toBeVisible();
    expect(within(dialog).getByText('must be in order')).toBeVisible();
    await press(dialog, 'Save');
    expect(
      await screen.findByText('Every model has a good runbook is changed'),
    ).toBeInTheDocument();
    expect(updateCampaign).toHaveBeenLastCalledWith(
      'runbooks',
      expect.objectContaining({
        title: 'Every model has a good runbook',
        filter: ['type=ml-service'],
      }),
      { idempotencyKey: expect.any(String) },
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(screen.getByText('/readiness/campaigns/runbooks')).toBeVisible();
  });

  it('narrows the scope by fields of entities, without sending the form', async () => {
    const { dialog, createCampaign } = await renderForm(
      '?new=check:p95-latency-within-slo',
    );
    await press(dialog, 'Filter');
    const filter = screen.getByRole('dialog', { name: 'Filter' });
    await userEvent.selectOptions(
      within(filter).getByLabelText('Filter by'),
      'Score at most',
    );
    fireEvent.change(within(filter).getByLabelText('Percent'), {
      target: { value: '40' },
    });
    await press(filter, 'Apply');
    expect(
      await within(dialog).findByRole('button', {
        name: /^Score at most: 40\s% ×/,
        hidden: true,
      }),
    ).toBeInTheDocument();
    expect(createCampaign).not.toHaveBeenCalled();
    expect(screen.queryByText('Needed')).not.toBeInTheDocument();
  });

  it('asks before it drops what was written', async () => {
    const { dialog } = await renderForm('?new=&state=running');
    fill(dialog, 'Title', 'Half a thought');
    await press(dialog, 'Cancel');
    expect(
      within(dialog).getByText('What you wrote is not saved'),
    ).toBeInTheDocument();
    expect(
      within(dialog).getByRole('button', { name: 'Go on writing' }),
    ).toHaveFocus();
    await press(dialog, 'Go on writing');
    expect(within(dialog).getByLabelText('Title')).toHaveValue(
      'Half a thought',
    );
    await userEvent.keyboard('{Escape}');
    await press(dialog, 'Discard it');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(
      screen.getByText('/readiness/campaigns?state=running'),
    ).toBeInTheDocument();
  });

  it('closes at once where nothing was written', async () => {
    const { dialog } = await renderForm('?new=');
    await press(dialog, 'Cancel');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });
});
