import { NotAllowedError } from '@backstage/errors';
import {
  EntityReadiness,
  EntityReadinessSummary,
  PolicySet,
  ReadinessApi,
} from 'backstage-plugin-readiness-common';
import {
  claimsTriageHistory,
  claimsTriageReadiness,
  countChecks,
  examplePolicies,
  noDataReadiness,
  readinessApiMock,
} from 'backstage-plugin-readiness-react/testUtils';
import { exampleCampaignApi } from './exampleCampaigns';
import { exampleEntityDelivery } from './exampleEntityDelivery';
import {
  exampleEntityGovernance,
  gatesInReview,
} from './exampleEntityGovernance';
import { exampleFleet } from './exampleFleet';
import { examplePageGovernance } from './examplePageGovernance';

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

function policiesWithError(now: string): PolicySet {
  return {
    ...examplePolicies(now),
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
    as({ ...main, gates: gatesInReview(now) }, 'with-gates'),
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
    policies: policiesWithError(now),
    fleet: { ...exampleFleet(now), ...exampleCampaignApi(now) },
    delivery: exampleEntityDelivery(now),
    governance: {
      ...examplePageGovernance(now),
      ...exampleEntityGovernance(now),
    },
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
