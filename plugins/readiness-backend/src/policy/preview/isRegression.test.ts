import { PolicyPreviewEntity } from 'backstage-plugin-readiness-common';
import { isRegression } from './isRegression';

const level = (rank: number) => ({ name: `l${rank}`, title: 'L', rank, of: 3 });
const entity = (change: Partial<PolicyPreviewEntity>): PolicyPreviewEntity => ({
  entityRef: 'component:default/a',
  title: 'a',
  gates: [],
  checks: [],
  ...change,
});
const gate = (from?: string, to?: string) =>
  entity({ gates: [{ name: 'g', title: 'G', from, to }] });

describe('isRegression', () => {
  it.each([
    ['a lower level', entity({ level: { from: level(2), to: level(1) } })],
    [
      'a lower level of one scorecard',
      entity({
        scorecards: [{ name: 's', title: 'S', from: level(1), to: level(0) }],
      }),
    ],
    ['a gate that closes', gate('passed', 'regressed')],
    [
      'a gate that passes with waivers only',
      gate('passed', 'passed-with-waivers'),
    ],
    ['a gate that cannot be reviewed any more', gate('in-review', 'blocked')],
    ['a gate that is expected now, and blocked', gate('upcoming', 'blocked')],
    ['a gate that passed and is expected later', gate('passed', 'upcoming')],
  ])('is %s', (_, changed) => {
    expect(isRegression(changed)).toBe(true);
  });

  it.each([
    ['a higher level', entity({ level: { from: level(0), to: level(1) } })],
    ['the first level there is', entity({ level: { to: level(0) } })],
    ['a scorecard that goes', entity({ level: { from: level(2) } })],
    ['a gate that opens', gate('blocked', 'passed')],
    ['a new gate', gate(undefined, 'blocked')],
    ['a gate that goes', gate('passed', undefined)],
    ['another reason to be closed', gate('expired', 'blocked')],
    [
      'a check alone',
      entity({ checks: [{ name: 'c', title: 'C', from: 'pass', to: 'fail' }] }),
    ],
  ])('is not %s', (_, changed) => {
    expect(isRegression(changed)).toBe(false);
  });
});
