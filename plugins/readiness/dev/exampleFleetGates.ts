import { FleetGates } from 'backstage-plugin-readiness-common';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Two gates in two groups, one of which has no owner. */
export function exampleFleetGates(
  now: string,
  groupBy: FleetGates['groupBy'] = 'owner',
): FleetGates {
  const daysAgo = (days: number) =>
    new Date(Date.parse(now) - days * DAY_MS).toISOString();
  return {
    groupBy,
    gates: [
      { name: 'model-validated', title: 'Model validated' },
      { name: 'deployment', title: 'Deployment' },
    ],
    groups: [
      {
        key: 'group:default/retail',
        title: 'retail',
        entities: 11,
        gates: {
          'model-validated': {
            counts: { passed: 6, 'in-review': 2, blocked: 1 },
            medianDays: { passed: 40, 'in-review': 3.5, blocked: 12 },
          },
          deployment: { counts: { upcoming: 9 }, medianDays: {} },
        },
      },
      {
        key: 'none',
        title: 'none',
        entities: 2,
        gates: {
          'model-validated': {
            counts: { 'passed-with-waivers': 1, paused: 1 },
            medianDays: {},
          },
        },
      },
    ],
    total: {
      'model-validated': {
        passed: 6,
        'passed-with-waivers': 1,
        'in-review': 2,
        blocked: 1,
        paused: 1,
      },
      deployment: { upcoming: 9 },
    },
    totalMedianDays: {
      'model-validated': { passed: 38, 'in-review': 3.5, blocked: 12 },
      deployment: {},
    },
    oldestBlocked: [
      {
        entityRef: 'component:default/claims-triage',
        title: 'Claims triage',
        owner: 'group:default/retail',
        gate: 'model-validated',
        gateTitle: 'Model validated',
        since: daysAgo(12),
      },
    ],
    waiting: [
      {
        group: 'group:default/model-risk',
        title: 'model-risk',
        reviews: 2,
        oldest: daysAgo(5),
      },
    ],
  };
}
