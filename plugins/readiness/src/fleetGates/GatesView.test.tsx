import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FleetGates, FleetRequest } from 'backstage-plugin-readiness-common';
import { axe, toHaveNoViolations } from 'jest-axe';
import { exampleFleet } from '../../dev/exampleFleet';
import { exampleFleetGates } from '../../dev/exampleFleetGates';
import { renderReadinessPage } from '../../dev/renderReadinessPage';

expect.extend(toHaveNoViolations);

jest.setTimeout(60_000);

const now = new Date().toISOString();

function renderGates(search = '', answer: Partial<FleetGates> = {}) {
  const getGates = jest.fn(async (request?: FleetRequest) => ({
    ...exampleFleetGates(now, request?.groupBy),
    ...answer,
  }));
  const rendered = renderReadinessPage(`/gates${search}`, {
    fleet: { ...exampleFleet(now), getGates },
  });
  return { ...rendered, getGates };
}

async function findRows(name: string) {
  const table = await screen.findByRole('table', { name });
  return within(table).getAllByRole('row').slice(1);
}

describe('the gates of many entities', () => {
  it('says in words where each gate stands, in all and by group', async () => {
    const { container } = renderGates('?gate=model-validated');
    expect(
      await screen.findByRole('heading', {
        name: '7 of 20 gates are passed',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('One is blocked.')).toBeInTheDocument();
    const all = await findRows('All entities in view');
    expect(all.map(row => row.textContent)).toEqual([
      expect.stringMatching(/^Model validated11.*6 passed.*1 paused/),
      expect.stringMatching(
        /^retail, Model validated9 of 11.*6 passed.*for 40 days.*2 in review.*for 3.5 days.*1 blocked.*for 12 days/,
      ),
      expect.stringMatching(
        /^Owner: none, Model validated2 of 2.*1 passed with waivers/,
      ),
      expect.stringMatching(/^Deployment9.*9 later/),
    ]);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('opens the entities behind each number', async () => {
    renderGates(
      '?filter=type%3Dml-service&filter=gate%3Dexperiment%3Apassed&gate=model-validated',
    );
    const [, retail, none] = await findRows('All entities in view');
    expect(
      within(retail).getByRole('link', {
        name: '1 blocked: Model validated, retail',
      }),
    ).toHaveAttribute(
      'href',
      '/readiness/entities?filter=type%3Dml-service&filter=gate%3Dexperiment%3Apassed&filter=owner%3Dgroup%3Adefault%2Fretail&filter=gate%3Dmodel-validated%3Ablocked',
    );
    expect(
      within(none).getByRole('link', { name: /passed with waivers/ }),
    ).toHaveAttribute(
      'href',
      '/readiness/entities?filter=type%3Dml-service&filter=gate%3Dexperiment%3Apassed&filter=owner%3Dnone&filter=gate%3Dmodel-validated%3Apassed-with-waivers',
    );
    expect(
      screen.getByRole('link', { name: '9 later: Deployment, all' }),
    ).toHaveAttribute(
      'href',
      '/readiness/entities?filter=type%3Dml-service&filter=gate%3Dexperiment%3Apassed&filter=gate%3Ddeployment%3Aupcoming',
    );
  });

  it('names what is blocked longest, and whose turn it is', async () => {
    renderGates();
    const [blocked] = await findRows('Blocked longest');
    expect(blocked).toHaveTextContent(
      /Claims triageModel validatedretail12 days ago/,
    );
    const [waiting] = await findRows('Reviews that wait, by approver group');
    expect(waiting).toHaveTextContent(/model-risk25 days ago/);
  });

  it('has group and gate in the address', async () => {
    const { getGates } = renderGates('?groupBy=colour');
    expect(await findRows('All entities in view')).toHaveLength(2);
    expect(getGates).toHaveBeenLastCalledWith(
      { filter: [], groupBy: 'owner' },
      expect.anything(),
    );
    const gate = screen.getByRole('button', { name: 'Model validated' });
    expect(gate).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(gate);
    expect(await findRows('All entities in view')).toHaveLength(4);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Group by' }),
      'Risk tier',
    );
    await waitFor(() =>
      expect(getGates).toHaveBeenLastCalledWith(
        { filter: [], groupBy: 'risk-tier' },
        expect.anything(),
      ),
    );
    expect(
      screen.getByText(
        '/readiness/gates?groupBy=risk-tier&gate=model-validated',
      ),
    ).toBeInTheDocument();
  });

  it('shows the longest first, and all on demand', async () => {
    const [one] = exampleFleetGates(now).oldestBlocked;
    renderGates('', {
      oldestBlocked: Array.from({ length: 12 }, (_, index) => ({
        ...one,
        gate: `gate-${index}`,
      })),
    });
    expect(await findRows('Blocked longest')).toHaveLength(8);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the 12 longest' }),
    );
    expect(await findRows('Blocked longest')).toHaveLength(12);
    expect(
      screen.getByText('/readiness/gates?blocked=all'),
    ).toBeInTheDocument();
  });

  it('says where nothing is stuck', async () => {
    renderGates('', { oldestBlocked: [], waiting: [] });
    expect(await screen.findByText('No gate is blocked.')).toBeInTheDocument();
    expect(screen.getByText('No review waits.')).toBeInTheDocument();
  });

  it('says why there is nothing to see', async () => {
    const none = { gates: [], total: {}, totalMedianDays: {} };
    const { unmount } = renderGates('', none);
    expect(
      await screen.findByText('No gate concerns these entities'),
    ).toBeInTheDocument();
    unmount();
    renderGates('?filter=type%3Dx', { ...none, groups: [] });
    expect(await screen.findByText('No entity matches')).toBeInTheDocument();
  });

  it('says who may not see it', async () => {
    renderReadinessPage('/gates', {
      fleet: {
        getGates: async () => {
          throw new NotAllowedError('no');
        },
      },
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
