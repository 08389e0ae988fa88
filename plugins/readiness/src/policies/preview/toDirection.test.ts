import { PolicyPreviewEntity } from 'backstage-plugin-readiness-common';
import { toDirection } from './toDirection';

const level = (rank: number) => ({ name: `l${rank}`, title: '', rank, of: 4 });

function entity(rest: Partial<PolicyPreviewEntity>): PolicyPreviewEntity {
  return {
    entityRef: 'component:default/a',
    title: 'A',
    gates: [],
    checks: [],
    ...rest,
  };
}

const gate = (from?: string, to?: string) => ({
  name: 'g',
  title: 'G',
  from,
  to,
});

describe('toDirection', () => {
  it.each([
    ['worse', entity({ level: { from: level(3), to: level(2) } })],
    ['better', entity({ level: { from: level(1), to: level(2) } })],
    ['worse', entity({ gates: [gate('passed', 'blocked')] })],
    ['worse', entity({ gates: [gate('passed', 'passed-with-waivers')] })],
    [
      'worse',
      entity({ gates: [gate('blocked', 'passed'), gate('ready', 'blocked')] }),
    ],
    ['better', entity({ gates: [gate('blocked', 'ready')] })],
    ['other', entity({ gates: [gate(undefined, 'blocked')] })],
    ['other', entity({ gates: [gate('passed', undefined)] })],
    [
      'worse',
      entity({
        scorecards: [{ name: 's', title: 'S', from: level(2), to: level(1) }],
      }),
    ],
    ['other', entity({ score: { from: 0.5, to: 0.4 } })],
  ] as const)('is %s', (expected, changed) => {
    expect(toDirection(changed)).toBe(expected);
  });
});
