import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe, toHaveNoViolations } from 'jest-axe';
import {
  CheckStatus,
  GateStepper,
  LevelBadge,
  NextActionList,
  ScoreBar,
  StatusChip,
  StatusCounts,
  StatusIcon,
} from './index';
import { claimsTriageReadiness, exampleGates, noCounts } from './testUtils';

expect.extend(toHaveNoViolations);

describe('components', () => {
  it.each<[CheckStatus, string]>([
    ['pass', 'pass'],
    ['fail', 'fail'],
    ['error', 'error'],
    ['unknown', 'no data'],
    ['waived', 'waived'],
    ['upcoming', 'later'],
    ['not-applicable', 'not applicable'],
  ])(
    'say %s in a word, beside the shape or in its place',
    async (status, word) => {
      renderInTestApp(
        <>
          <StatusIcon status={status} />
          <StatusChip status={status} count={3} />
        </>,
      );
      expect(
        await screen.findByRole('img', { name: word }),
      ).toBeInTheDocument();
      expect(screen.getByText(`3 ${word}`)).toBeInTheDocument();
    },
  );

  it('count passes of all that count, and leave out what does not occur', async () => {
    const { counts } = claimsTriageReadiness();
    renderInTestApp(
      <>
        <ScoreBar counts={counts} />
        <StatusCounts counts={{ ...counts, waived: 0 }} />
      </>,
    );
    expect(
      await screen.findByRole('img', {
        name: '10 of 17 checks pass: 10 pass, 1 waived, 3 fail, 1 error, 2 no data',
      }),
    ).toBeInTheDocument();
    const list = screen.getByRole('list', { name: 'Checks by status' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      '10 of 16 pass',
      '3 fail',
      '1 error',
      '2 no data',
      '3 later',
      '1 not applicable',
    ]);
  });

  it('are told to screen readers and on pointing where they stand in a table', async () => {
    const { counts } = claimsTriageReadiness();
    renderInTestApp(
      <StatusCounts counts={counts} statuses={['pass', 'fail']} dense />,
    );
    expect(await screen.findByTitle('10 of 17 pass')).toHaveTextContent(
      '10 pass',
    );
    expect(screen.getByTitle('3 fail')).toBeInTheDocument();
  });

  it('say so when nothing counts, when no level is reached, when nothing is left', async () => {
    renderInTestApp(
      <>
        <ScoreBar counts={noCounts()} />
        <LevelBadge level={{ name: 'none', title: 'None', rank: 0, of: 4 }} />
        <LevelBadge />
        <NextActionList actions={[]} toCheck={String} />
      </>,
    );
    expect(
      await screen.findByRole('img', { name: 'No checks count now' }),
    ).toBeInTheDocument();
    expect(screen.getByText('No level')).toBeInTheDocument();
    expect(screen.getByText('level 0 of 4')).toBeInTheDocument();
    expect(screen.getByText('Not scored yet')).toBeInTheDocument();
    expect(screen.getByText('No next actions now.')).toBeInTheDocument();
  });

  it('tell what each next action brings and lead to its check', async () => {
    const [first] = claimsTriageReadiness().nextActions;
    renderInTestApp(
      <NextActionList
        actions={[
          { ...first, gain: 0.043, unblocks: ['deployment-ready'] },
          {
            ...first,
            check: 'small',
            title: 'Small',
            gain: 0.001,
            reaches: [],
          },
        ]}
        toCheck={check => `/tab?check=${check}`}
      />,
    );
    const [one, two] = await screen.findAllByRole('listitem');
    expect(one).toHaveTextContent(
      'data · +4 points · reaches reliable · unblocks deployment ready',
    );
    expect(within(one).getByRole('link')).toHaveAttribute(
      'href',
      '/tab?check=limitations-stated',
    );
    expect(two).toHaveTextContent('under +1 point');
  });

  it('show gates in order with status and progress, and nothing without gates', async () => {
    const { container } = renderInTestApp(
      <>
        <GateStepper gates={[]} />
        <GateStepper gates={exampleGates(new Date().toISOString())} />
      </>,
    );
    const steps = await screen.findAllByRole('listitem');
    expect(screen.getAllByRole('list')).toHaveLength(1);
    expect(
      steps.map(step => step.textContent?.replace(/\u00a0/g, ' ')),
    ).toEqual([
      'Experimentpassed40 days ago',
      'Datapassed with waivers40 days ago',
      'Modelin review2 of 7',
      'Deploymentblocked3 missing',
      'Productionlater',
    ]);
    // Two ages come before it in the order of the keyboard.
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByText('3 missing')).toHaveFocus();
    expect(screen.getByText('3 missing')).toHaveAccessibleDescription(
      'p95 latency · drift · rollback',
    );
    expect(await axe(container)).toHaveNoViolations();
  });

  it('lead from each step to its gate where a path is given', async () => {
    renderInTestApp(
      <GateStepper
        gates={exampleGates(new Date().toISOString())}
        toGate={gate => `/tab/gates?gate=${gate}`}
      />,
    );
    expect(
      await screen.findByRole('link', { name: 'Deployment' }),
    ).toHaveAttribute('href', '/tab/gates?gate=deployment');
    expect(screen.getAllByRole('link')).toHaveLength(5);
  });
});
