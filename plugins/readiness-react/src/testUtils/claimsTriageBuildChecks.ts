import {
  ReadinessCheck,
  ReadinessFact,
} from 'backstage-plugin-readiness-common';
import { aCheck, minutesBefore } from './builders';

const DAY = 24 * 60;

/** What the repository of the example model says. @internal */
export function repositoryFact(
  now: string,
  name: string,
  title: string,
  value: boolean | string[],
): ReadinessFact {
  return {
    name: `repository.${name}`,
    title,
    value,
    observedAt: minutesBefore(now, 38),
    url: 'https://git.example.com/fraud/claims-triage/blob/main/MODEL_CARD.md',
  };
}

/** Checks of how the example model is made. @internal */
export function claimsTriageBuildChecks(
  now: string,
): Record<'data' | 'model' | 'infrastructure', ReadinessCheck[]> {
  const ago = (minutes: number) => minutesBefore(now, minutes);
  return {
    data: [
      aCheck({
        name: 'training-data-described',
        title: 'Training data is described in the model card',
        stream: 'data',
        reason:
          'The model card has the section training data (repository, 38 min ago).',
        facts: [
          repositoryFact(now, 'modelCardSections', 'model card sections', [
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
          repositoryFact(now, 'modelCardSections', 'model card sections', [
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
  };
}
