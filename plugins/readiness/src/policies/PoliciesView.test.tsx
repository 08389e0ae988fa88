import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { examplePolicies } from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import { renderReadinessPage } from '../../dev/renderReadinessPage';

expect.extend(toHaveNoViolations);

jest.setTimeout(60_000);

const policies = examplePolicies();
const open = (id: string) => `/policies?open=${encodeURIComponent(id)}`;

/** The value beside a term. */
function valueOf(term: string) {
  return screen.getByText(term, { selector: 'dt' }).nextElementSibling;
}

describe('documents of a policy', () => {
  it('shows a check as a person reads it, its remedy without scripts', async () => {
    const { container } = renderReadinessPage(
      open('Check/p95-latency-within-slo'),
      { policies },
    );
    expect(
      await screen.findByText(
        'facts.prometheus.latencyP95Ms <= facts.slo.latencyP95Ms',
      ),
    ).toBeInTheDocument();
    expect(valueOf('Data holds for')).toHaveTextContent('24 hours');
    expect(valueOf('Weight')).toHaveTextContent(
      '6 (impact 4, risk 2, compliance 0)',
    );
    expect(valueOf('Concerns')).toHaveTextContent(
      'kind is component and spec.type is one of ml-service, llm-app',
    );
    expect(valueOf('May be attested')).toHaveTextContent(
      'where there is no data, for 30 days, anew for each version',
    );
    expect(
      await screen.findByRole('link', { name: /the profiler/ }),
    ).toHaveAttribute('href', 'https://example.com/profiler');
    expect(container.querySelector('script')).toBeNull();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('shows a profile as what it asks for, with what it is built on and locked parts', async () => {
    const { container } = renderReadinessPage(
      open('GovernanceProfile/regulated'),
      { policies },
    );
    const gates = within(await screen.findByRole('region', { name: 'Gates' }));
    expect(valueOf('Built on')).toHaveTextContent('Enterprise baseline');
    expect(gates.getAllByText('locked')).toHaveLength(2);
    const steps = within(valueOf('Approvals, in this order') as HTMLElement);
    expect(
      steps.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(
        /^Product owner\s+product owner of the crew · within 5 days, then goes to risk officer$/,
      ),
      expect.stringMatching(/^Risk committee locked .*· 3 approvals$/),
    ]);
    expect(valueOf('At most for')).toHaveTextContent('90 days');
    expect(valueOf('Never waived')).toHaveTextContent('bias-evaluation');
    expect(await axe(container)).toHaveNoViolations();

    await userEvent.click(
      screen.getByRole('link', { name: 'p95 latency is within the SLO' }),
    );
    expect(
      await screen.findByText(
        'facts.prometheus.latencyP95Ms <= facts.slo.latencyP95Ms',
      ),
    ).toBeInTheDocument();
  });

  it('shows scorecards, delivery modes and fact sources in their own forms', async () => {
    const { unmount } = renderReadinessPage(open('Scorecard/ml-model'), {
      policies,
    });
    expect(await screen.findByText('from 60 %')).toBeInTheDocument();
    expect(valueOf('Counts')).toHaveTextContent(
      'in the overall level and score',
    );
    unmount();
    const mode = renderReadinessPage(open('DeliveryMode/productionise'), {
      policies,
    });
    expect(
      await screen.findByRole('table', { name: 'Practices' }),
    ).toHaveTextContent('after SRE');
    mode.unmount();
    renderReadinessPage(open('FactSource/prometheus'), { policies });
    expect(
      await screen.findByText('prometheus.latencyP95Ms'),
    ).toBeInTheDocument();
    expect(screen.getByText('number, ms')).toBeInTheDocument();
  });

  it('narrows to a kind in the address', async () => {
    renderReadinessPage('/policies', { policies });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delivery modes' }),
    );
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent),
    ).toEqual(['Delivery modes · 1', 'Audit log']);
    expect(
      screen.getByText('/readiness/policies?kind=DeliveryMode'),
    ).toBeInTheDocument();
  });
});
