import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { claimsTriageHistory } from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import { useLocation } from 'react-router-dom';
import {
  exampleReadinessApi,
  renderOnEntityPage,
} from '../../dev/renderOnEntityPage';
import { ReadinessTab } from './ReadinessTab';

expect.extend(toHaveNoViolations);
// Many elements, several axe runs, and a chart library that is loaded on the way.
jest.setTimeout(60_000);

function Address() {
  const { pathname, search } = useLocation();
  return <output>{`${pathname}${search}`}</output>;
}

function renderTab(path = '', api = exampleReadinessApi()) {
  return renderOnEntityPage(
    <main>
      <h2>Claims triage</h2>
      <ReadinessTab />
      <Address />
    </main>,
    { path, api },
  );
}

function address() {
  return screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .find(text => text?.startsWith('/catalog'));
}

describe('ReadinessTab', () => {
  it('says first what holds it back, then shows the lowest section, failures first', async () => {
    const { container } = renderTab();
    expect(
      await screen.findByText(/Monitoring is the lowest section/),
    ).toBeInTheDocument();
    expect(screen.getByText(/Version 14/)).toBeInTheDocument();
    const section = screen.getByRole('region', { name: 'Monitoring' });
    const open = within(section).getByRole('list', {
      name: 'Checks that need something',
    });
    expect(
      within(open)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'p95 latency is within the SLO',
      'Drift is monitored in production',
      'Input data is checked against its schema in production',
    ]);
    expect(
      within(open).getByText(
        'p95 latency is 412 ms, the SLO is 250 ms (Prometheus, 6 min ago).',
      ),
    ).toBeInTheDocument();
    const passes = within(section).getByRole('button', { name: '1 pass' });
    expect(passes).toHaveAttribute('aria-expanded', 'false');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('shows evidence, remedy and worth of a check, and keeps it in the address', async () => {
    const { container } = renderTab();
    await userEvent.click(
      await screen.findByRole('button', {
        name: /p95 latency is within the SLO$/,
        expanded: false,
      }),
    );
    const facts = await screen.findByRole('table', { name: 'Facts' });
    const [, p95, slo] = within(facts).getAllByRole('row');
    expect(p95).toHaveTextContent('412 ms');
    expect(p95).toHaveTextContent('prometheus.latencyP95Ms');
    expect(p95).toHaveTextContent('14');
    expect(within(p95).getByRole('link')).toHaveAttribute(
      'href',
      'https://prometheus.example.com/graph?g0.expr=latency',
    );
    expect(slo).toHaveTextContent('250 ms');
    expect(await screen.findByText(/warm the cache/)).toBeInTheDocument();
    expect(
      screen.getByText(/carries 6 of the 25 points of Monitoring/),
    ).toBeInTheDocument();
    expect(address()).toMatch(
      /\?scorecard=ml-model&section=monitoring&check=p95-latency-within-slo$/,
    );
    expect(await axe(container)).toHaveNoViolations();
  });

  it('opens at the check that a link names, also among the passes', async () => {
    renderTab('?check=evaluation-beats-baseline');
    const section = await screen.findByRole('region', { name: 'Model' });
    expect(
      within(section).getByRole('button', {
        name: /The evaluation beats the baseline/,
      }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(within(section).getByText('0.91')).toBeInTheDocument();
  });

  it('says why there is no data: the error of the source, and the stale fact', async () => {
    renderTab('?check=drift-monitored');
    expect(
      await screen.findByText('The source prometheus is not answering'),
    ).toBeInTheDocument();
    expect(screen.getAllByText(/ETIMEDOUT/)).toHaveLength(2);
    expect(screen.getByText(/too old$/)).toBeInTheDocument();
  });

  it('switches scorecard and section by links, and writes points as points', async () => {
    renderTab();
    await userEvent.click(
      await screen.findByRole('link', { name: /ML Test Score/ }),
    );
    expect(screen.getByText('No level reached yet')).toBeInTheDocument();
    expect(
      screen.getByText(/does not count in the overall level/),
    ).toBeInTheDocument();
    const sections = screen.getByRole('navigation', { name: 'Sections' });
    await userEvent.click(
      within(sections).getByRole('link', { name: /^Data/ }),
    );
    expect(address()).toMatch(/\?scorecard=ml-test-score&section=data$/);
    expect(
      within(sections).getByRole('link', { name: /^Data 8 of 8|^Data8 of 8/ }),
    ).toHaveAttribute('aria-current', 'true');
  });

  it('shows history at its own address: table, filter and paging', async () => {
    const history = claimsTriageHistory(new Date().toISOString());
    const getEntityHistory = jest.fn(async (_ref, request) => {
      const items = history.items.filter(
        ({ kind }) => !request?.kinds || request.kinds.includes(kind),
      );
      return {
        ...history,
        items: request?.cursor ? items.slice(4) : items.slice(0, 4),
        totalItems: items.length,
        pageInfo:
          request?.cursor || items.length <= 4 ? {} : { nextCursor: 'c' },
      };
    });
    const { container } = renderTab(
      '',
      exampleReadinessApi({ overrides: { getEntityHistory } }),
    );
    await userEvent.click(await screen.findByRole('link', { name: 'History' }));
    expect(
      await screen.findByText('4 of 9 changes', {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('9 of 9 changes')).toBeInTheDocument();
    const [newest] = screen.getAllByRole('list', { name: /^4\smin ago/ });
    expect(within(newest).getByText('Overall score')).toBeInTheDocument();
    // Policy and version changed in one assessment.
    const [both] = screen.getAllByRole('list', { name: /^18\sdays ago/ });
    expect(within(both).getAllByRole('listitem')).toHaveLength(2);

    await userEvent.click(
      screen.getByRole('button', { name: 'Show as table' }),
    );
    const table = screen.getByRole('table', { name: 'Score over time' });
    expect(within(table).getAllByRole('row')).toHaveLength(
      history.scores.length + 1,
    );
    expect(within(table).getByText('no score')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Levels' }));
    expect(await screen.findByText('1 of 1 changes')).toBeInTheDocument();
    expect(address()).toBe(
      '/catalog/default/component/claims-triage/readiness/history?view=table&kind=level',
    );
    expect(await axe(container)).toHaveNoViolations();

    await userEvent.click(screen.getByRole('link', { name: 'Scorecard' }));
    await waitFor(() =>
      expect(address()).toBe(
        '/catalog/default/component/claims-triage/readiness',
      ),
    );
  });
});
