import { PolicyPreview } from 'backstage-plugin-readiness-common';

/**
 * What a draft would change: something worse, something better, something else.
 * @public
 */
export function examplePreview(): PolicyPreview {
  return {
    policyVersion: '3f9c2a7be1d04c55',
    draftVersion: '8a01b2c3d4e5f607',
    errors: [],
    documents: [
      { kind: 'Check', name: 'drift-is-watched', change: 'changed' },
      { kind: 'Check', name: 'rollback-was-tried', change: 'added' },
      { kind: 'DeliveryMode', name: 'sunset', change: 'removed' },
    ],
    total: 40,
    changed: 3,
    regressions: 1,
    transitions: [
      {
        kind: 'gate',
        name: 'deployment',
        title: 'Deployment',
        from: 'passed',
        to: 'blocked',
        entities: 1,
      },
      {
        kind: 'level',
        name: '',
        title: '',
        from: 'initial',
        to: 'managed',
        entities: 1,
      },
    ],
    entities: [
      {
        entityRef: 'component:default/churn',
        title: 'Churn',
        owner: 'group:default/retail',
        level: {
          from: { name: 'initial', title: 'Initial', rank: 1, of: 4 },
          to: { name: 'managed', title: 'Managed', rank: 2, of: 4 },
        },
        gates: [],
        checks: [
          {
            name: 'drift-is-watched',
            title: 'Drift is watched',
            from: 'fail',
            to: 'pass',
          },
        ],
      },
      {
        entityRef: 'component:default/claims-triage',
        title: 'Claims triage',
        owner: 'group:default/fraud',
        score: { from: 0.72, to: 0.66 },
        gates: [
          {
            name: 'deployment',
            title: 'Deployment',
            from: 'passed',
            to: 'blocked',
          },
        ],
        checks: [],
      },
      {
        entityRef: 'component:default/forecast',
        title: 'Forecast',
        profile: { from: 'starter', to: 'regulated' },
        gates: [],
        checks: [],
      },
    ],
    truncated: false,
  };
}
