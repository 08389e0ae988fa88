import { ReadinessGate } from 'backstage-plugin-readiness-common';
import { FIXTURE_NOW, minutesBefore } from './builders';

const DAY = 24 * 60;

/**
 * Gates of the kinds that a stepper shows.
 * @public
 */
export function exampleGates(now: string = FIXTURE_NOW): ReadinessGate[] {
  const gate = (
    name: string,
    title: string,
    status: ReadinessGate['status'],
    rest: Partial<ReadinessGate> = {},
  ): ReadinessGate => ({
    name,
    title,
    status,
    enforcement: 'enforce',
    since: minutesBefore(now, 40 * DAY),
    reason: `${title} is ${status}.`,
    requirements: [],
    missing: [],
    approvals: { given: 0, of: 0 },
    ...rest,
  });
  const missing = ['p95 latency', 'drift', 'rollback'].map(title => ({
    kind: 'check' as const,
    name: title,
    title,
    reason: 'missing',
  }));
  const owner = {
    kind: 'check' as const,
    name: 'owner-is-a-group',
    title: 'Owner is a group',
    status: 'met' as const,
    reason: 'The owner is a group.',
  };
  return [
    gate('experiment', 'Experiment', 'passed', { requirements: [owner] }),
    gate('data', 'Data', 'passed-with-waivers'),
    gate('model', 'Model', 'in-review', { approvals: { given: 2, of: 7 } }),
    gate('deployment', 'Deployment', 'blocked', {
      requirements: [
        owner,
        ...missing.map(one => ({ ...one, status: 'missing' as const })),
      ],
      missing,
    }),
    gate('production', 'Production', 'upcoming'),
  ];
}
