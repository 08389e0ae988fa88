import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PolicySet } from 'backstage-plugin-readiness-common';
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

const readiness = claimsTriageReadiness();

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

describe('ReadinessPage', () => {
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
