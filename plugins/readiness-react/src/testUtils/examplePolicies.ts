import {
  PolicyDocument,
  PolicySet,
  PolicySpec,
} from 'backstage-plugin-readiness-common';
import { FIXTURE_NOW, minutesBefore } from './builders';

function document<TKind extends PolicyDocument['kind']>(
  kind: TKind,
  name: string,
  title: string,
  spec: PolicySpec<TKind>,
): PolicySet['documents'][number] {
  return { kind, name, title, file: `policies/${kind}/${name}.yaml`, spec };
}

/**
 * A policy in force with a document of every kind.
 * @public
 */
export function examplePolicies(now: string = FIXTURE_NOW): PolicySet {
  return {
    version: '3f9c2a7be1d04c55',
    loadedAt: minutesBefore(now, 18 * 24 * 60),
    checkedAt: minutesBefore(now, 1),
    declarations: {},
    errors: [],
    documents: [
      {
        ...document(
          'Check',
          'p95-latency-within-slo',
          'p95 latency is within the SLO',
          {
            dimension: 'reliability',
            stream: 'deployment-automation',
            appliesTo: {
              kind: 'component',
              'spec.type': { $in: ['ml-service', 'llm-app'] },
            },
            expression:
              'facts.prometheus.latencyP95Ms <= facts.slo.latencyP95Ms',
            freshness: 'PT24H',
            weight: { impact: 4, risk: 2, compliance: 0 },
            attestation: { validity: 'P30D', perVersion: true },
            remedy:
              '1. Find the slow call with [the profiler](https://example.com/profiler).\n2. Cache it, or make it smaller.\n\n<script>alert(1)</script>',
            runbook: 'https://runbooks.example.com/latency',
          },
        ),
        description: 'Slow answers make the clerk skip the triage.',
      },
      document('Scorecard', 'ml-model', 'ML model', {
        method: 'weighted',
        sections: [
          {
            name: 'operations',
            title: 'Operations',
            checks: ['p95-latency-within-slo', 'drift-is-watched'],
          },
        ],
        levels: [
          { name: 'initial', title: 'Initial', minScore: 0.2 },
          { name: 'managed', title: 'Managed', minScore: 0.6 },
        ],
      }),
      document(
        'GovernanceProfile',
        'enterprise-baseline',
        'Enterprise baseline',
        { default: true, gates: [] },
      ),
      document('GovernanceProfile', 'regulated', 'Regulated', {
        extends: 'enterprise-baseline',
        scope: { groups: ['group:default/insurance'] },
        tiers: ['low', 'limited', 'high'],
        riskTiers: [
          {
            tier: 'high',
            when: { 'metadata.annotations.readiness/purpose': 'decision' },
            reason: 'A model decides, in a supervised business.',
          },
        ],
        defaultRiskTier: 'limited',
        gates: [
          {
            name: 'model-validated',
            title: 'Model validated',
            description: 'This version is good enough for its intended use.',
            enforcement: 'enforce',
            perVersion: true,
            validity: 'P1Y',
            requires: {
              checks: ['p95-latency-within-slo'],
              level: { scorecard: 'ml-model', level: 'managed' },
              evidence: [
                {
                  name: 'bias-evaluation',
                  title: 'Bias evaluation',
                  description: 'The main metric for each group of people.',
                  validity: 'P1Y',
                  fileTypes: ['application/pdf'],
                  locked: true,
                },
              ],
            },
            approvals: [
              {
                name: 'product-owner',
                title: 'Product owner',
                roles: ['product-owner'],
                deadline: 'P5D',
                escalateTo: ['risk-officer'],
              },
              {
                name: 'committee',
                title: 'Risk committee',
                groups: ['group:default/risk-committee'],
                quorum: 3,
                locked: true,
              },
            ],
          },
        ],
        waivers: {
          acceptors: ['risk-officer'],
          maxDuration: 'P90D',
          maxOpen: 3,
          remindBefore: 'P14D',
          never: ['bias-evaluation'],
        },
        classification: { approvers: ['risk-officer'] },
        concerns: { escalateAfter: 'P7D', escalateTo: ['risk-officer'] },
      }),
      document('DeliveryMode', 'productionise', 'Productionise', {
        stage: 'production',
        summary: 'The team makes a proven prototype dependable.',
        cadence: 'Two weeks.',
        practices: [
          {
            name: 'production-review',
            title: 'A production readiness review, begun early',
            purpose: 'Those who will be called at night say what they need.',
            inspiration: 'SRE',
            keep: 'The conversation.',
            leave: 'One exam at the end.',
          },
        ],
        crew: [{ role: 'product lead', purpose: 'Decides what comes first.' }],
        expects: { gates: ['model-validated'], sections: 'all' },
      }),
      document('FactSource', 'prometheus', 'Prometheus', {
        facts: {
          latencyP95Ms: {
            type: 'number',
            title: 'p95 latency',
            description: 'Over the last hour.',
            unit: 'ms',
          },
        },
      }),
    ],
  };
}
