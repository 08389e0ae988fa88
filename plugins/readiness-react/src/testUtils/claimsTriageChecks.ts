import { ReadinessCheck } from 'backstage-plugin-readiness-common';
import { aCheck, minutesBefore } from './builders';

const DAY = 24 * 60;

/**
 * Checks of the example model, by section: one of every status, as a real page has them.
 * @public
 */
export function claimsTriageChecks(
  now: string,
): Record<
  'data' | 'model' | 'infrastructure' | 'monitoring' | 'governance',
  ReadinessCheck[]
> {
  const ago = (minutes: number) => minutesBefore(now, minutes);
  const repository = (
    name: string,
    title: string,
    value: boolean | string[],
  ) => ({
    name: `repository.${name}`,
    title,
    value,
    observedAt: ago(38),
    url: 'https://git.example.com/fraud/claims-triage/blob/main/MODEL_CARD.md',
  });
  return {
    data: [
      aCheck({
        name: 'training-data-described',
        title: 'Training data is described in the model card',
        stream: 'data',
        reason:
          'The model card has the section training data (repository, 38 min ago).',
        facts: [
          repository('modelCardSections', 'model card sections', [
            'intended-use',
            'training-data',
            'evaluation',
          ]),
        ],
      }),
      aCheck({
        name: 'data-schema-tests-pass',
        title: 'Input data is tested against its schema',
        stream: 'data',
        reason: 'Data schema tests pass (CI, 2 h ago).',
        facts: [
          {
            name: 'ci.dataSchemaTestsPass',
            title: 'data schema tests pass',
            value: true,
            observedAt: ago(130),
            version: '14',
            url: 'https://ci.example.com/claims-triage/1841',
          },
        ],
      }),
      aCheck({
        name: 'dataset-version-recorded',
        title: 'The dataset version is recorded',
        stream: 'data',
        reason: 'The dataset version is claims-2026-02 (registry, 1 day ago).',
        facts: [
          {
            name: 'registry.datasetVersion',
            title: 'dataset version',
            value: 'claims-2026-02',
            observedAt: ago(DAY + 70),
            version: '14',
          },
        ],
      }),
      aCheck({
        name: 'dataset-card-present',
        title: 'The dataset has a card',
        stream: 'data',
        status: 'not-applicable',
        reason: 'Concerns entities that own a dataset; this one owns none.',
      }),
    ],
    model: [
      aCheck({
        name: 'limitations-stated',
        title: 'The model card states limitations',
        description:
          'Who uses the model must be able to read where it does not hold.',
        stream: 'data',
        dimension: 'transparency',
        status: 'fail',
        since: ago(9 * DAY),
        reason:
          'Model card sections are intended-use, training-data, evaluation; limitations is wanted (repository, 38 min ago).',
        facts: [
          repository('modelCardSections', 'model card sections', [
            'intended-use',
            'training-data',
            'evaluation',
          ]),
        ],
        weight: { impact: 2, risk: 3, compliance: 4 },
        remedy:
          'Add a section **Limitations** to `MODEL_CARD.md`:\n\n1. name the groups and claim types with few examples,\n2. say what happens then,\n3. link the evaluation that shows it.',
        runbook: 'https://runbooks.example.com/model-card',
      }),
      aCheck({
        name: 'evaluation-beats-baseline',
        title: 'The evaluation beats the baseline',
        reason: 'Evaluation score is 0.91, the baseline is 0.84 (CI, 2 h ago).',
        facts: [
          {
            name: 'ci.evaluationScore',
            title: 'evaluation score',
            value: 0.91,
            observedAt: ago(130),
            version: '14',
          },
          {
            name: 'ci.baselineScore',
            title: 'baseline score',
            value: 0.84,
            observedAt: ago(130),
            version: '14',
          },
        ],
      }),
      aCheck({
        name: 'bias-evaluation-passes',
        title: 'The bias evaluation passes for this version',
        dimension: 'fairness',
        status: 'waived',
        since: ago(5 * DAY),
        reason:
          'Waived until 23 March: the evaluation set is being relabelled. Without the waiver: no data.',
        weight: { impact: 2, risk: 3, compliance: 3 },
      }),
      aCheck({
        name: 'model-registered',
        title: 'The model is registered',
        reason: 'Version 14 is registered (registry, 1 day ago).',
      }),
    ],
    infrastructure: [
      aCheck({
        name: 'unit-tests-pass',
        title: 'Unit tests pass',
        stream: 'build',
        reason: 'Unit tests pass (CI, 2 h ago).',
      }),
      aCheck({
        name: 'integration-tests-pass',
        title: 'Integration tests pass',
        stream: 'build',
        reason: 'Integration tests pass (CI, 2 h ago).',
      }),
      aCheck({
        name: 'no-critical-vulnerabilities',
        title: 'No critical vulnerabilities',
        stream: 'security',
        status: 'error',
        since: ago(3 * 60),
        reason:
          'The expression failed: "none" is not a number (ci.criticalVulnerabilities).',
        facts: [
          {
            name: 'ci.criticalVulnerabilities',
            title: 'critical vulnerabilities',
            value: 'none',
            observedAt: ago(130),
          },
        ],
        remedy: 'Push `criticalVulnerabilities` as a number.',
      }),
      aCheck({
        name: 'canary-releases',
        title: 'Releases go out as canaries',
        stream: 'deployment-automation',
        reason: 'Canary releases are in use (CI, 2 h ago).',
      }),
    ],
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
          repository('runbookHasEscalation', 'runbook has escalation', false),
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
