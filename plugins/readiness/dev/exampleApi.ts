import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  EntityReadiness,
  EntityReadinessSummary,
  GovernanceApi,
  PolicySet,
  ReadinessApi,
} from 'backstage-plugin-readiness-common';
import {
  claimsTriageHistory,
  claimsTriageReadiness,
  countChecks,
  exampleGates,
  exampleGateReview,
  exampleGovernance,
  exampleReviews,
  minutesBefore,
  noDataReadiness,
  readinessApiMock,
  toReviewsPage,
} from 'backstage-plugin-readiness-react/testUtils';

const EVALUATION_MS = 1_500;

function wait(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}

function allPass(readiness: EntityReadiness): EntityReadiness {
  const scorecards = readiness.scorecards.slice(0, 1).map(scorecard => {
    const sections = scorecard.sections.map(section => {
      const checks = section.checks.map(check => ({
        ...check,
        status: 'pass' as const,
      }));
      return {
        ...section,
        checks,
        score: 1,
        earned: section.possible,
        counts: countChecks(checks),
        explanation: 'Every check passes.',
      };
    });
    return {
      ...scorecard,
      sections,
      score: 1,
      level: { name: 'exemplary', title: 'Exemplary', rank: 4, of: 4 },
      counts: countChecks(sections.flatMap(({ checks }) => checks)),
    };
  });
  return {
    ...readiness,
    scorecards,
    level: scorecards[0].level,
    score: 1,
    counts: scorecards[0].counts,
    nextActions: [],
    sources: [],
  };
}

function toSummaries(entities: EntityReadiness[]): EntityReadinessSummary[] {
  return entities.map(entity => ({
    entityRef: entity.entityRef,
    type: 'ml-service',
    owner: 'group:default/fraud',
    system: 'payments-risk',
    level: entity.level,
    score: entity.score,
    counts: entity.counts,
    assessedAt: entity.assessedAt,
    policyVersion: entity.policyVersion,
  }));
}

function examplePolicies(now: string): PolicySet {
  return {
    version: '3f9c2a7be1d04c55',
    loadedAt: minutesBefore(now, 18 * 24 * 60),
    checkedAt: minutesBefore(now, 1),
    declarations: {},
    errors: [
      {
        file: 'policies/checks/reliability.yaml',
        line: 14,
        column: 15,
        path: '$.spec.expression',
        code: 'unknown-fact',
        document: 'Check/p95-latency-within-slo',
        message:
          'The source prometheus declares no fact "latencyP95"; did you mean latencyP95Ms?',
      },
    ],
    documents: [
      {
        kind: 'Check',
        name: 'p95-latency-within-slo',
        title: 'p95 latency is within the SLO',
        description: 'Slow answers make the clerk skip the triage.',
        file: 'policies/checks/reliability.yaml',
        spec: {
          dimension: 'reliability',
          stream: 'deployment-automation',
          expression: 'facts.prometheus.latencyP95Ms <= facts.slo.latencyP95Ms',
          freshness: 'PT24H',
          weight: { impact: 4, risk: 2, compliance: 0 },
        },
      },
      {
        kind: 'Scorecard',
        name: 'ml-model',
        title: 'ML model',
        file: 'policies/scorecards.yaml',
        spec: { method: 'weighted' },
      },
    ],
  };
}

/** Reading shows example data; writing takes a moment and is taken. */
function exampleGovernanceApi(now: string): Partial<GovernanceApi> {
  const review = exampleGateReview(now);
  const reviews = exampleReviews(now);
  const taken = async <T>(): Promise<T> => {
    await wait(EVALUATION_MS);
    return {} as T;
  };
  return {
    getEntityGovernance: async entityRef => ({
      ...exampleGovernance(now),
      entityRef,
    }),
    getGateReview: async (entityRef, name) => {
      const { gate } = review;
      const example = exampleGates(now).find(one => one.name === name);
      return { ...review, entityRef, gate: { ...gate, ...example } };
    },
    listReviews: async request => toReviewsPage(reviews, request),
    getEvidencePack: async (entityRef, { format }) =>
      format === 'html' ? `<h1>${entityRef}</h1>` : JSON.stringify(review),
    attest: taken,
    requestWaiver: taken,
    decideWaiver: taken,
    classify: taken,
    decideClassification: taken,
    raiseConcern: taken,
    resolveConcern: taken,
    submitGate: taken,
    approveGate: taken,
    rejectGate: async () => {
      await wait(EVALUATION_MS);
      throw new ConflictError('The gate was submitted again meanwhile');
    },
  };
}

/** A readiness API with an entity in every state. */
export function exampleApi(): ReadinessApi {
  const now = new Date().toISOString();
  const main = claimsTriageReadiness(now);
  const as = (entity: EntityReadiness, name: string) => ({
    ...entity,
    entityRef: `component:default/${name}`,
  });
  const entities = [
    main,
    as({ ...main, gates: exampleGates(now) }, 'with-gates'),
    as(allPass(main), 'all-pass'),
    as(noDataReadiness(now), 'no-data'),
    as(main, 'outdated'),
  ];
  const history = claimsTriageHistory(now);
  const api = readinessApiMock({
    entities,
    histories: Object.fromEntries(
      entities.map(({ entityRef }) => [entityRef, history]),
    ),
    summaries: toSummaries(entities),
    policies: examplePolicies(now),
    governance: exampleGovernanceApi(now),
  });
  let looks = 0;
  return {
    ...api,
    async getEntityReadiness(entityRef, options) {
      switch (entityRef) {
        case 'component:default/forbidden':
          throw new NotAllowedError('Not allowed');
        case 'component:default/failing':
          throw new Error('Request failed with 500 Internal Server Error');
        case 'component:default/loading':
          return new Promise(() => {});
        case 'component:default/outdated':
          if (looks++ > 0) {
            throw new Error('Request failed with 503 Service Unavailable');
          }
          return api.getEntityReadiness(entityRef, options);
        default:
          return api.getEntityReadiness(entityRef, options);
      }
    },
    async evaluateEntity(entityRef, options) {
      await wait(EVALUATION_MS);
      if (entityRef === 'component:default/outdated') {
        throw new Error('Request failed with 503 Service Unavailable');
      }
      return {
        ...(await api.evaluateEntity(entityRef, options)),
        assessedAt: new Date().toISOString(),
      };
    },
  };
}
