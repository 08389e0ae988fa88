import {
  EntityGovernance,
  ReadinessWaiver,
} from 'backstage-plugin-readiness-common';
import { FIXTURE_NOW, minutesBefore } from './builders';
import { CLAIMS_TRIAGE_REF } from './claimsTriage';

const DAY = 24 * 60;

/**
 * What people contributed to the example entity: evidence, waivers in several states, a recorded
 * risk tier with a lower one proposed, and concerns. The reader may do everything.
 * @public
 */
export function exampleGovernance(now: string = FIXTURE_NOW): EntityGovernance {
  const days = (count: number) => minutesBefore(now, -count * DAY);
  const waiver = (
    id: string,
    rest: Partial<ReadinessWaiver> & Pick<ReadinessWaiver, 'name' | 'title'>,
  ): ReadinessWaiver => ({
    id,
    kind: 'check',
    entityRef: CLAIMS_TRIAGE_REF,
    reason: 'The new serving tier comes in May.',
    requestedBy: 'user:default/ada',
    requestedAt: days(-20),
    expiresAt: days(9),
    status: 'accepted',
    renewals: 0,
    acceptors: ['group:default/model-risk'],
    may: { decide: false, withdraw: false, revoke: false },
    ...rest,
  });
  return {
    entityRef: CLAIMS_TRIAGE_REF,
    attestations: [
      {
        id: 'a-2',
        kind: 'check',
        name: 'rollback-approver-known',
        title: 'It is known who may approve a rollback',
        note: 'The on-call lead, as the runbook says.',
        givenAt: days(-3),
        by: 'user:default/lin',
        expiresAt: days(180),
        standing: 'in-force',
      },
    ],
    waivers: [
      waiver('w-3', {
        name: 'drift-monitored',
        title: 'Drift is monitored',
        reason: 'Prometheus moves to another cluster this month.',
        compensatingControl: 'A person looks at the weekly report.',
        requestedAt: days(-1),
        expiresAt: days(40),
        status: 'requested',
        may: { decide: true, withdraw: false, revoke: false },
      }),
      waiver('w-2', {
        name: 'p95-latency-within-slo',
        title: 'p95 latency is within the SLO',
        decidedBy: 'user:default/grace',
        decidedAt: days(-19),
        renews: 'w-1',
        renewals: 1,
        may: { decide: false, withdraw: false, revoke: true },
      }),
      waiver('w-1', {
        name: 'p95-latency-within-slo',
        title: 'p95 latency is within the SLO',
        requestedAt: days(-80),
        expiresAt: days(-20),
        status: 'expired',
      }),
    ],
    waiverCap: { open: 1, max: 3, maxDuration: 'P90D' },
    riskTier: {
      tier: 'high',
      tiers: ['low', 'limited', 'high', 'prohibited'],
      rule: { tier: 'limited', reason: 'it decides about people' },
      recorded: {
        id: 'k-1',
        tier: 'high',
        from: 'limited',
        reason: 'Claims of private persons are triaged without a clerk.',
        by: 'user:default/grace',
        at: days(-60),
        status: 'in-force',
      },
      proposed: {
        id: 'k-2',
        tier: 'limited',
        from: 'high',
        reason: 'A clerk confirms every refusal now.',
        by: 'user:default/ada',
        at: days(-2),
        status: 'proposed',
      },
    },
    concerns: [
      {
        id: 'c-1',
        entityRef: CLAIMS_TRIAGE_REF,
        title: 'The training data is from before the flood',
        text: 'Storm claims are four times as many since.',
        severity: 'high',
        about: 'model',
        by: 'user:default/rhea',
        at: days(-4),
        status: 'open',
        escalatesAt: days(3),
      },
      {
        id: 'c-2',
        entityRef: CLAIMS_TRIAGE_REF,
        title: 'Nobody answers the pager on Sundays',
        severity: 'medium',
        by: 'user:default/lin',
        at: days(-30),
        status: 'resolved',
        resolvedBy: 'user:default/ada',
        resolvedAt: days(-25),
        resolution: 'The rota covers Sundays now.',
      },
    ],
    may: {
      giveEvidence: true,
      requestWaiver: true,
      classify: true,
      decideClassification: true,
      raiseConcern: true,
      resolveConcern: true,
    },
  };
}
