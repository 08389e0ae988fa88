import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  EntityReadinessSummary,
  PolicySet,
} from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import {
  claimsTriageReadiness,
  readinessApiMock,
  ReadinessApiMockOptions,
} from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import { useLocation } from 'react-router-dom';
import { ReadinessPageContent } from './ReadinessPageContent';

expect.extend(toHaveNoViolations);

jest.setTimeout(60_000);

/** What the backend of the test gives at once. */
const PAGE_SIZE = 3;

const readiness = claimsTriageReadiness();

function summary(
  name: string,
  level = readiness.level,
): EntityReadinessSummary {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    type: 'ml-service',
    owner: 'group:default/fraud',
    level,
    score: readiness.score,
    counts: readiness.counts,
    assessedAt: readiness.assessedAt,
    policyVersion: readiness.policyVersion,
  };
}

const policies: PolicySet = {
  version: '3f9c2a7be1d04c55',
  loadedAt: readiness.assessedAt,
  checkedAt: readiness.assessedAt,
  declarations: {},
  errors: [
    {
      file: 'checks.yaml',
      line: 14,
      column: 15,
      path: '$.spec.expression',
      code: 'unknown-fact',
      document: 'Check/latency',
      message: 'There is no fact "latency".',
    },
  ],
  documents: [
    {
      kind: 'Check',
      name: 'latency',
      title: 'Latency is within the SLO',
      file: 'checks.yaml',
      spec: { expression: 'facts.a.b < 1.0' },
    },
    {
      kind: 'Scorecard',
      name: 'ml-model',
      title: 'ML model',
      file: 'cards.yaml',
      spec: { method: 'weighted' },
    },
  ],
};

function Address() {
  const { pathname, search } = useLocation();
  return <output data-address>{`${pathname}${search}`}</output>;
}

function renderPage(path: string, options: ReadinessApiMockOptions) {
  return renderInTestApp(
    <>
      <h1>Readiness</h1>
      <ReadinessPageContent />
      <Address />
    </>,
    {
      mountPath: '/readiness',
      initialRouteEntries: [`/readiness${path}`],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [[readinessApiRef, readinessApiMock(options)]],
    },
  );
}

function rows() {
  return within(screen.getByRole('table', { name: 'Entities' }))
    .getAllByRole('row')
    .slice(1);
}

describe('ReadinessPage', () => {
  it('lists entities, narrows by the address, and pages at the backend', async () => {
    const summaries = ['a', 'b', 'c', 'd', 'model-e'].map((name, index) =>
      summary(
        name,
        index < 2
          ? { name: 'initial', title: 'Initial', rank: 1, of: 4 }
          : undefined,
      ),
    );
    const backend = readinessApiMock({ summaries });
    const { container } = renderPage('', {
      overrides: {
        listEntities: request =>
          backend.listEntities({ ...request, limit: PAGE_SIZE }),
      },
    });
    expect(
      await screen.findByText('3 on this page, 5 in all'),
    ).toBeInTheDocument();
    expect(rows()).toHaveLength(PAGE_SIZE);
    expect(await axe(container)).toHaveNoViolations();

    await userEvent.click(screen.getByRole('link', { name: 'Next page' }));
    expect(
      await screen.findByText('2 on this page, 5 in all'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'First page' }));
    await screen.findByText('3 on this page, 5 in all');

    await userEvent.click(screen.getAllByRole('link', { name: /Initial/ })[0]);
    expect(
      await screen.findByText('2 on this page, 2 in all'),
    ).toBeInTheDocument();
    expect(screen.getByText('/readiness?level=initial')).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: /Level: initial/ }),
    );
    await screen.findByText('3 on this page, 5 in all');

    await userEvent.type(screen.getByRole('textbox'), 'model-e');
    expect(
      await screen.findByText('1 on this page, 1 in all'),
    ).toBeInTheDocument();
    expect(screen.getByText('/readiness?text=model-e')).toBeInTheDocument();
  });

  it('tells an empty portal from a filter that matches nothing', async () => {
    const { unmount } = renderPage('', { summaries: [] });
    expect(
      await screen.findByText('No entity is assessed yet'),
    ).toBeInTheDocument();
    unmount();
    renderPage('?owner=nobody', { summaries: [summary('a')] });
    expect(await screen.findByText('No entity matches')).toBeInTheDocument();
  });

  it('shows what is wrong with the policies first, then the documents', async () => {
    const { container } = renderPage('/policies', { policies });
    expect(await screen.findByText('checks.yaml:14:15')).toBeInTheDocument();
    expect(screen.getByText(/There is no fact "latency"/)).toBeInTheDocument();
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent),
    ).toEqual(['Scorecards · 1', 'Checks · 1', 'Audit log']);
    expect(await axe(container)).toHaveNoViolations();

    await userEvent.type(screen.getByRole('textbox'), 'weighted');
    await waitFor(() =>
      expect(screen.queryByText('Checks · 1')).not.toBeInTheDocument(),
    );
    await userEvent.click(screen.getByRole('button', { name: /ML model/ }));
    expect(screen.getByText('cards.yaml')).toBeInTheDocument();
    expect(
      screen.getByText(
        '/readiness/policies?q=weighted&open=Scorecard%2Fml-model',
      ),
    ).toBeInTheDocument();
  });

  it('says why the policies cannot be shown', async () => {
    renderPage('/policies', {});
    expect(
      await screen.findByText('Readiness could not be loaded'),
    ).toBeInTheDocument();
  });
});
