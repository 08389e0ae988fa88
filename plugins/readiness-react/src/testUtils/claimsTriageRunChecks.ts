import { ReadinessCheck } from 'backstage-plugin-readiness-common';
import { aCheck, minutesBefore } from './builders';
import { repositoryFact } from './claimsTriageBuildChecks';

const DAY = 24 * 60;

/** Checks of how the example model is run, and by whom. @internal */
export function claimsTriageRunChecks(
  now: string,
): Record<'monitoring' | 'governance', ReadinessCheck[]> {
  const ago = (minutes: number) => minutesBefore(now, minutes);
  return {
    monitoring: [
      aCheck({
        name: 'p95-latency-within-slo',
        title: 'p95 latency is within the SLO',
        description: 'Slow answers make the clerk skip the triage.',
        dimension: 'reliability',
        stream: 'deployment-automation',
        status: 'fail',
        since: ago(2 * DAY + 90),
        reason:
          'p95 latency is 412 ms, the SLO is 250 ms (Prometheus, 6 min ago).',
        facts: [
          {
            name: 'prometheus.latencyP95Ms',
            title: 'p95 latency',
            value: 412,
            unit: 'ms',
            observedAt: ago(6),
            version: '14',
            url: 'https://prometheus.example.com/graph?g0.expr=latency',
          },
          {
            name: 'slo.latencyP95Ms',
            title: 'p95 latency objective',
            value: 250,
            unit: 'ms',
            observedAt: ago(38),
          },
        ],
        weight: { impact: 4, risk: 2, compliance: 0 },
        freshness: 'PT24H',
        remedy:
          'Find the slow step in the trace, then either make it faster or agree on another objective:\n\n- `feature lookup` above 150 ms: warm the cache\n- `scoring` above 150 ms: use the smaller batch',
        runbook: 'https://runbooks.example.com/latency',
      }),
      aCheck({
        name: 'drift-monitored',
        title: 'Drift is monitored in production',
        description:
          'Data that has changed since training makes a good model wrong without an error.',
        dimension: 'reliability',
        stream: 'operations',
        status: 'unknown',
        since: ago(3 * DAY),
        reason:
          'No fresh fact "drift monitored" from Prometheus for 3 days; wanted within 24 h.',
        facts: [
          {
            name: 'prometheus.driftMonitored',
            title: 'drift monitored',
            value: true,
            observedAt: ago(4 * DAY),
            stale: true,
            url: 'https://prometheus.example.com/rules',
          },
        ],
        sourceErrors: {
          prometheus: {
            message: 'GET /api/v1/rules: connect ETIMEDOUT after 10 s',
            at: ago(6),
          },
        },
        weight: { impact: 3, risk: 4, compliance: 2 },
        freshness: 'PT24H',
        remedy: 'Add the drift rule to the alert rules of the service.',
        runbook: 'https://runbooks.example.com/drift',
      }),
      aCheck({
        name: 'input-schema-monitored',
        title: 'Input data is checked against its schema in production',
        stream: 'operations',
        status: 'unknown',
        since: ago(20 * DAY),
        reason: 'No fact "input schema monitored" from Prometheus yet.',
        facts: [
          {
            name: 'prometheus.inputSchemaMonitored',
            title: 'input schema monitored',
          },
        ],
        weight: { impact: 3, risk: 2, compliance: 1 },
        remedy:
          'Validate requests against the training schema and export the result.',
      }),
      aCheck({
        name: 'error-rate-within-slo',
        title: 'The error rate is within the SLO',
        stream: 'operations',
        reason: 'Error rate is 0.2 %, the SLO is 1 % (Prometheus, 6 min ago).',
      }),
    ],
    governance: [
      aCheck({
        name: 'owner-is-a-group',
        title: 'A group owns it',
        stream: 'governance',
        reason: 'The owner is the group fraud (catalog, 12 min ago).',
      }),
      aCheck({
        name: 'rollback-approver-known',
        title: 'It is recorded who may approve a rollback',
        stream: 'operations',
        status: 'fail',
        since: ago(30 * DAY),
        reason:
          'The runbook has no section on escalation (repository, 38 min ago).',
        facts: [
          repositoryFact(
            now,
            'runbookHasEscalation',
            'runbook has escalation',
            false,
          ),
        ],
        weight: { impact: 1, risk: 3, compliance: 2 },
        remedy: 'Name the people who may decide on a rollback in the runbook.',
      }),
      aCheck({
        name: 'red-team-passes',
        title: 'The red team exercise passes',
        stream: 'governance',
        status: 'upcoming',
        reason: 'Expected from the mode Operate on.',
      }),
      aCheck({
        name: 'rollback-tested',
        title: 'The rollback was tested in the last 90 days',
        stream: 'operations',
        status: 'upcoming',
        reason: 'Expected from the mode Productionise on.',
      }),
      aCheck({
        name: 'alert-on-call',
        title: 'Somebody is on call',
        stream: 'operations',
        status: 'upcoming',
        reason: 'Expected from the mode Productionise on.',
      }),
    ],
  };
}
