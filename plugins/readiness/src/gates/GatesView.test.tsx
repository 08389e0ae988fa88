import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  EntityReadiness,
  ReadinessGate,
} from 'backstage-plugin-readiness-common';
import {
  claimsTriageReadiness,
  exampleGates,
} from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import { useLocation } from 'react-router-dom';
import {
  exampleReadinessApi,
  renderOnEntityPage,
} from '../../dev/renderOnEntityPage';
import { ReadinessTab } from '../entity/ReadinessTab';

expect.extend(toHaveNoViolations);
// Many elements and several axe runs.
jest.setTimeout(60_000);

const TAB = '/catalog/default/component/claims-triage/readiness';

function someGates(): ReadinessGate[] {
  const [experiment, data, model, deployment, production] = exampleGates(
    new Date().toISOString(),
  );
  return [
    { ...experiment, enforcement: 'observe' },
    data,
    {
      ...deployment,
      enforcement: 'warn',
      reason: 'missing: Drift and The limitations',
      approvals: { given: 2, of: 7 },
      requirements: [
        {
          kind: 'gate',
          name: 'experiment',
          title: 'Experiment',
          status: 'met',
          reason: 'is passed',
        },
        {
          kind: 'check',
          name: 'drift-monitored',
          title: 'Drift',
          status: 'missing',
          reason: 'no value for drift',
        },
        {
          kind: 'check',
          name: 'limitations-stated',
          title: 'The limitations',
          status: 'missing',
          reason: 'the model card has no section on limitations',
        },
      ],
    },
    model,
    production,
  ];
}

function Address() {
  const { pathname, search } = useLocation();
  return <p>{`at ${pathname}${search}`}</p>;
}

function renderGates(path = '', overrides: Partial<EntityReadiness> = {}) {
  const readiness = {
    ...claimsTriageReadiness(new Date().toISOString()),
    gates: someGates(),
    ...overrides,
  };
  return renderOnEntityPage(
    <main>
      <h2>Claims triage</h2>
      <ReadinessTab />
      <Address />
    </main>,
    {
      path: `/gates${path}`,
      api: exampleReadinessApi({ entities: [readiness] }),
    },
  );
}

function item(name: RegExp) {
  const gates = screen.getByRole('list', { name: 'Gates in order' });
  return within(gates)
    .getAllByRole('listitem')
    .find(li => within(li).queryByRole('heading', { name }))!;
}

describe('GatesView', () => {
  it('says which gate comes next and what blocks it, and opens that gate', async () => {
    const { container } = renderGates();
    expect(
      await screen.findByRole('heading', {
        name: 'Next gate: Deployment — blocked, 2 of 3 requirements are missing.',
      }),
    ).toBeInTheDocument();
    const gates = screen.getByRole('list', { name: 'Gates in order' });
    expect(
      within(gates)
        .getAllByRole('heading', { level: 4 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Experiment passed',
      'Data passed with waivers',
      'Deployment blocked',
      'Model in review',
      'Production later',
    ]);
    expect(
      screen.getByRole('button', { name: 'Deployment blocked' }),
    ).toHaveAttribute('aria-expanded', 'true');
    const deployment = item(/^Deployment/);
    expect(deployment).toHaveTextContent(
      /1 of 3 requirements met · 2 of 7 steps approved · changed 40\sdays ago/,
    );
    expect(deployment).toHaveTextContent(
      'Warns: a pipeline goes on and is told what is missing',
    );
    expect(deployment).toHaveTextContent('Pipelines: allowed now · Warns');
    expect(item(/^Experiment/)).toHaveTextContent('Watches only');
    expect(item(/^Data/)).toHaveTextContent('Stops a pipeline');
    expect(item(/^Model/)).toHaveTextContent('Pipelines: denied now');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('names what is missing first, why, and leads to the check', async () => {
    renderGates();
    const missing = await screen.findByRole('list', {
      name: 'Requirements of Deployment',
    });
    const [drift, limitations] = within(missing).getAllByRole('listitem');
    expect(within(drift).getByRole('img', { name: 'no data' })).toBeVisible();
    expect(
      within(limitations).getByRole('img', { name: 'fail' }),
    ).toBeVisible();
    expect(limitations).toHaveTextContent(
      'The model card has no section on limitations',
    );
    await userEvent.click(
      within(limitations).getByRole('link', { name: 'The limitations' }),
    );
    expect(
      screen.getByText(`at ${TAB}?check=limitations-stated`),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /limitations/i, expanded: true }),
    ).toBeInTheDocument();
  });

  it('unfolds what is met, and leads to the earlier gate with the focus', async () => {
    const { container } = renderGates();
    await userEvent.click(
      await screen.findByRole('button', { name: '1 met', expanded: false }),
    );
    expect(
      screen.getByText(`at ${TAB}/gates?gate=deployment&show=met`),
    ).toBeInTheDocument();
    const met = screen.getByRole('list', {
      name: 'Met requirements of Deployment',
    });
    expect(await axe(container)).toHaveNoViolations();
    await userEvent.click(
      within(met).getByRole('link', { name: 'Experiment' }),
    );
    expect(
      screen.getByText(`at ${TAB}/gates?gate=experiment`),
    ).toBeInTheDocument();
    const experiment = screen.getByRole('button', {
      name: 'Experiment passed',
    });
    expect(experiment).toHaveAttribute('aria-expanded', 'true');
    expect(experiment).toHaveFocus();
  });

  it('opens the gate of the address, and closes it by keyboard', async () => {
    renderGates('?gate=experiment');
    const experiment = await screen.findByRole('button', {
      name: 'Experiment passed',
      expanded: true,
    });
    experiment.focus();
    await userEvent.keyboard('{Enter}');
    expect(experiment).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByText(`at ${TAB}/gates?gate=`)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Deployment blocked' }),
    ).toHaveAttribute('aria-expanded', 'false');
  });

  it('says how far a review is', async () => {
    renderGates('', { gates: [exampleGates()[2]] });
    expect(
      await screen.findByText(
        'Next gate: Model — in review, 2 of 7 steps are approved.',
      ),
    ).toBeInTheDocument();
  });

  it('says that all that is expected is passed', async () => {
    const [experiment, data, , , production] = exampleGates();
    renderGates('', { gates: [experiment, data, production] });
    expect(
      await screen.findByText('Every gate that is expected now is passed.'),
    ).toBeInTheDocument();
    expect(screen.getByText('One gate comes later.')).toBeInTheDocument();
  });

  it('says that no gate is expected yet', async () => {
    renderGates('', { gates: [exampleGates()[4]] });
    expect(
      await screen.findByText('No gate is expected yet.'),
    ).toBeInTheDocument();
  });

  it('names the profile that has no gates', async () => {
    const { container } = renderGates('', { gates: [] });
    expect(
      await screen.findByText(/^The profile Regulated asks for no gate/),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says that there is no profile, where none applies', async () => {
    renderGates('', { gates: [], profile: undefined });
    expect(
      await screen.findByText(/none applies to this entity/),
    ).toBeInTheDocument();
  });
});
