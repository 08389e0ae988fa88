import {
  EntityReadiness,
  ReadinessCheck,
} from 'backstage-plugin-readiness-common';
import {
  aScorecard,
  aSection,
  countChecks,
  FIXTURE_NOW,
  minutesBefore,
} from './builders';
import { claimsTriageChecks } from './claimsTriageChecks';

const DAY = 24 * 60;
const POLICY = '3f9c2a7be1d04c55';

/** @public */
export const CLAIMS_TRIAGE_REF = 'component:default/claims-triage';

function weightOf({ weight }: ReadinessCheck): number {
  return weight.impact + weight.risk + weight.compliance;
}

/**
 * The example model: two scorecards, a check of every status, a source that is down.
 * @public
 */
export function claimsTriageReadiness(
  now: string = FIXTURE_NOW,
): EntityReadiness {
  const checks = claimsTriageChecks(now);
  const mlModel = aScorecard({
    name: 'ml-model',
    title: 'ML model',
    description: 'What a model in production owes its users.',
    sections: [
      aSection('data', 'Data', checks.data),
      aSection('model', 'Model', checks.model),
      aSection('infrastructure', 'Infrastructure', checks.infrastructure),
      aSection('monitoring', 'Monitoring', checks.monitoring),
      aSection('governance', 'Governance', checks.governance),
    ],
  });
  const mlTestScore = aScorecard({
    name: 'ml-test-score',
    title: 'ML Test Score',
    method: 'minimum-of-sections',
    overall: false,
    score: 4 / 19,
    level: { name: 'none', title: 'None', rank: 0, of: 3 },
    explanation: {
      score: 'The lowest section counts: Monitoring has 4 of 25 points.',
      level: 'No level is reached: the first begins at 25 %.',
    },
    sections: [
      aSection('data', 'Data', checks.data.slice(0, 2)),
      aSection('monitoring', 'Monitoring', checks.monitoring),
    ],
  });
  const all = Object.values(checks).flat();
  const possible = mlModel.sections.reduce((sum, s) => sum + s.possible, 0);
  return {
    entityRef: CLAIMS_TRIAGE_REF,
    version: '14',
    assessedAt: minutesBefore(now, 4),
    policyVersion: POLICY,
    level: mlModel.level,
    score: mlModel.score,
    scoreWithoutWaivers: mlModel.scoreWithoutWaivers,
    profile: {
      name: 'regulated',
      title: 'Regulated',
      path: ['group:default/fraud', 'group:default/payments'],
    },
    riskTier: 'high',
    deliveryMode: {
      name: 'prototype-with-users',
      title: 'Prototype with users',
      since: minutesBefore(now, 2 * DAY),
      declaredIn: 'catalog',
    },
    counts: countChecks(all),
    scorecards: [mlModel, mlTestScore],
    gates: [],
    nextActions: all
      .filter(({ status }) => ['fail', 'unknown', 'error'].includes(status))
      .sort((a, b) => weightOf(b) - weightOf(a))
      .map(check => ({
        check: check.name,
        title: check.title,
        stream: check.stream,
        gain: weightOf(check) / possible,
        scorecard: mlModel.name,
        status: check.status,
        reason: check.reason,
        unblocks: [],
        reaches:
          check.name === 'limitations-stated' ? ['ml-model/reliable'] : [],
      })),
    sources: [
      {
        source: 'catalog',
        title: 'Catalog',
        lastSuccessAt: minutesBefore(now, 12),
      },
      {
        source: 'repository',
        title: 'Repository',
        lastSuccessAt: minutesBefore(now, 38),
      },
      {
        source: 'prometheus',
        title: 'Prometheus',
        lastSuccessAt: minutesBefore(now, 3 * DAY),
        error: {
          message: 'GET /api/v1/rules: connect ETIMEDOUT after 10 s',
          at: minutesBefore(now, 6),
        },
      },
    ],
    pending: false,
  };
}

/**
 * Every check without data: what an entity looks like before its first facts.
 * @public
 */
export function noDataReadiness(now: string = FIXTURE_NOW): EntityReadiness {
  const checks = Object.values(claimsTriageChecks(now))
    .flat()
    .map(check => ({
      ...check,
      status: 'unknown' as const,
      reason: 'Nobody has looked yet.',
      facts: [],
      sourceErrors: undefined,
    }));
  const scorecard = aScorecard({
    name: 'ml-model',
    title: 'ML model',
    level: { name: 'none', title: 'None', rank: 0, of: 4 },
    sections: [aSection('all', 'All', checks)],
  });
  return {
    ...claimsTriageReadiness(now),
    level: scorecard.level,
    score: 0,
    counts: scorecard.counts,
    scorecards: [scorecard],
    nextActions: claimsTriageReadiness(now).nextActions.map(action => ({
      ...action,
      status: 'unknown' as const,
      reason: 'Nobody has looked yet.',
    })),
    sources: [],
    riskTier: undefined,
    profile: undefined,
    deliveryMode: undefined,
  };
}
