import {
  EntityHistory,
  ReadinessChange,
} from 'backstage-plugin-readiness-common';
import { FIXTURE_NOW, minutesBefore } from './builders';
import { claimsTriageReadiness } from './claimsTriage';

const DAY = 24 * 60;
const POLICY = '3f9c2a7be1d04c55';
const EARLIER_POLICY = 'a81b04ce55d21f90';

/**
 * Scores of 90 days with one change of policy, and what changed.
 * @public
 */
export function claimsTriageHistory(now: string = FIXTURE_NOW): EntityHistory {
  const score = (
    days: number,
    value: number | undefined,
    level: string,
    levelRank: number,
    policyVersion = POLICY,
  ) => ({
    at: minutesBefore(now, days * DAY),
    score: value,
    level,
    levelRank,
    policyVersion,
  });
  const change = (
    id: number,
    minutes: number,
    rest: Pick<ReadinessChange, 'kind' | 'title'> & Partial<ReadinessChange>,
  ): ReadinessChange => ({
    id: String(id),
    at: minutesBefore(now, minutes),
    subject: '',
    policyVersion: POLICY,
    ...rest,
  });
  const items: ReadinessChange[] = [
    change(9, 4, {
      kind: 'score',
      title: 'Score',
      from: '0.69',
      to: String(claimsTriageReadiness(now).score),
      reason: 'p95 latency is within the SLO fell to fail.',
    }),
    change(8, 2 * DAY + 90, {
      kind: 'check',
      subject: 'p95-latency-within-slo',
      title: 'p95 latency is within the SLO',
      from: 'pass',
      to: 'fail',
      reason: 'p95 latency is 412 ms, the SLO is 250 ms.',
    }),
    change(7, 3 * DAY, {
      kind: 'check',
      subject: 'drift-monitored',
      title: 'Drift is monitored in production',
      from: 'pass',
      to: 'unknown',
      reason: 'No fresh fact from Prometheus.',
    }),
    change(6, 5 * DAY, {
      kind: 'check',
      subject: 'bias-evaluation-passes',
      title: 'The bias evaluation passes for this version',
      from: 'unknown',
      to: 'waived',
    }),
    change(5, 12 * DAY, {
      kind: 'level',
      subject: 'ml-model',
      title: 'ML model',
      from: 'initial',
      to: 'managed',
      reason: 'The score passed 50 %.',
    }),
    change(4, 18 * DAY, {
      kind: 'policy',
      title: 'Policy',
      from: EARLIER_POLICY,
      to: POLICY,
    }),
    change(3, 18 * DAY, {
      kind: 'version',
      title: 'Version',
      from: '13',
      to: '14',
    }),
    change(2, 30 * DAY, {
      kind: 'mode',
      title: 'Delivery mode',
      from: 'explore',
      to: 'prototype-with-users',
      policyVersion: EARLIER_POLICY,
    }),
    change(1, 30 * DAY, {
      kind: 'check',
      subject: 'rollback-approver-known',
      title: 'It is recorded who may approve a rollback',
      to: 'fail',
      policyVersion: EARLIER_POLICY,
    }),
  ];
  return {
    items,
    totalItems: items.length,
    pageInfo: {},
    scores: [
      score(84, 0.31, 'initial', 1, EARLIER_POLICY),
      score(70, 0.36, 'initial', 1, EARLIER_POLICY),
      score(62, undefined, 'none', 0, EARLIER_POLICY),
      score(58, 0.38, 'initial', 1, EARLIER_POLICY),
      score(41, 0.47, 'initial', 1, EARLIER_POLICY),
      score(18, 0.44, 'initial', 1),
      score(12, 0.58, 'managed', 2),
      score(7, 0.69, 'managed', 2),
      score(0.01, claimsTriageReadiness(now).score, 'managed', 2),
    ],
  };
}
