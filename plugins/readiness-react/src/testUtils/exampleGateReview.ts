import { ReadinessGateReview } from 'backstage-plugin-readiness-common';
import { FIXTURE_NOW, minutesBefore } from './builders';

const DAY = 24 * 60;

/**
 * The review of one gate in its second round, with everything a reviewer looks at.
 * @public
 */
export function exampleGateReview(
  now: string = FIXTURE_NOW,
): ReadinessGateReview {
  const since = (days: number) => minutesBefore(now, days * DAY);
  return {
    entityRef: 'component:default/claims-triage',
    entityTitle: 'Claims triage',
    version: 'v14',
    policyVersion: '3f9c2a7be1d04c55',
    description: 'Before the model answers customers.',
    gate: {
      name: 'deployment',
      title: 'Deployment',
      status: 'in-review',
      enforcement: 'enforce',
      since: since(12),
      reason: 'Step 2 of 3 waits for one more approval.',
      fingerprint: 'fp-deployment',
      requirements: [
        {
          kind: 'check',
          name: 'owner-is-a-group',
          title: 'Owner is a group',
          status: 'met',
          reason: 'the owner is group fraud',
        },
        {
          kind: 'evidence',
          name: 'bias-evaluation',
          title: 'Bias evaluation',
          status: 'met',
          reason: 'given by Ada for v14',
          version: 'v14',
        },
        {
          kind: 'check',
          name: 'p95-latency-within-slo',
          title: 'p95 latency is within the SLO',
          status: 'waived',
          reason: 'waived until 14 June: the new serving tier comes in May',
        },
        {
          kind: 'check',
          name: 'drift-is-watched',
          title: 'Drift is watched',
          status: 'missing',
          reason: 'no fact "driftMonitor" from Prometheus for 3 days',
        },
      ],
      missing: [
        {
          kind: 'approval',
          name: 'model-risk',
          title: 'Model risk',
          reason: 'one more approval',
        },
      ],
      approvals: {
        given: 1,
        of: 3,
        next: 'model-risk',
        steps: [
          {
            name: 'lead',
            title: 'Product lead',
            given: 1,
            of: 1,
            by: [{ actor: 'user:default/lin', at: since(11) }],
            roles: ['product-lead'],
          },
          {
            name: 'model-risk',
            title: 'Model risk',
            given: 1,
            of: 2,
            by: [{ actor: 'user:default/grace', at: since(8) }],
            groups: ['group:default/model-risk'],
            since: since(11),
            dueAt: since(2),
            escalateTo: ['group:default/risk-committee'],
          },
          {
            name: 'committee',
            title: 'Risk committee',
            given: 0,
            of: 3,
            by: [],
            groups: ['group:default/risk-committee'],
          },
        ],
      },
    },
    attestations: [
      {
        id: 'a-2',
        kind: 'evidence',
        name: 'bias-evaluation',
        title: 'Bias evaluation',
        url: 'https://reports.example.com/bias/14',
        note: 'Two groups are 1.8 points apart; see page 4.',
        givenAt: since(12),
        by: 'user:default/ada',
        version: 'v14',
        standing: 'in-force',
      },
      {
        id: 'a-1',
        kind: 'evidence',
        name: 'bias-evaluation',
        title: 'Bias evaluation',
        url: 'https://reports.example.com/bias/13',
        givenAt: since(40),
        by: 'user:default/ada',
        version: 'v13',
        standing: 'superseded',
      },
    ],
    waivers: [
      {
        id: 'w-9',
        kind: 'check',
        name: 'p95-latency-within-slo',
        title: 'p95 latency is within the SLO',
        entityRef: 'component:default/claims-triage',
        reason: 'The new serving tier comes in May.',
        compensatingControl: 'Calls over 400 ms go to a clerk.',
        requestedBy: 'user:default/ada',
        requestedAt: since(20),
        expiresAt: since(-90),
        status: 'accepted',
        renewals: 1,
        acceptors: ['group:default/model-risk'],
        decidedBy: 'user:default/rhea',
        decidedAt: since(19),
        may: { decide: false, withdraw: false, revoke: false },
      },
    ],
    rounds: [
      {
        submission: {
          id: 's-2',
          by: 'user:default/ada',
          at: since(12),
          version: 'v14',
          reason: 'The rollback drill is done; please look at the bias report.',
        },
        decisions: [
          {
            step: 'lead',
            stepTitle: 'Product lead',
            actor: 'user:default/lin',
            decision: 'approve',
            at: since(11),
            counts: true,
          },
          {
            step: 'model-risk',
            stepTitle: 'Model risk',
            actor: 'user:default/grace',
            decision: 'approve',
            at: since(8),
            reason: 'Validated on the holdout of March.',
            counts: true,
          },
        ],
        changes: [
          'the evidence "Bias evaluation" is another one',
          'the version is v14, it was v13',
        ],
      },
      {
        submission: {
          id: 's-1',
          by: 'user:default/ada',
          at: since(40),
          version: 'v13',
        },
        decisions: [
          {
            step: 'lead',
            stepTitle: 'Product lead',
            actor: 'user:default/lin',
            decision: 'changes',
            at: since(38),
            reason: 'Name the data the bias was measured on.',
            counts: false,
          },
        ],
        changes: [],
      },
    ],
    lastApproval: {
      at: since(120),
      version: 'v11',
      changes: ['the version is v14, it was v11'],
    },
    decision: {
      decision: 'deny',
      enforcement: 'enforce',
      status: 'in-review',
      reasons: ['Deployment is in review.'],
      policyVersion: '3f9c2a7be1d04c55',
      version: 'v14',
    },
    may: {
      submit: { allowed: false, reason: 'a round is open' },
      decide: { allowed: true, reason: '', step: 'model-risk' },
    },
  };
}
