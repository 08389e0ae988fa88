import { compilePolicy } from '../policy/compilePolicy';
import { campaignGoal } from './campaignGoal';

const { policy } = compilePolicy({
  files: [
    {
      name: 'policy.yaml',
      text: `
apiVersion: readiness/v1
kind: Check
metadata: { name: has-owner, title: It has an owner }
spec:
  dimension: people
  stream: ownership
  expression: has(entity.spec.owner)
  weight: { impact: 1, risk: 1, compliance: 0 }
  remedy: Name one.
---
apiVersion: readiness/v1
kind: Scorecard
metadata: { name: maturity, title: Maturity }
spec:
  method: weighted
  sections: [{ name: all, title: All, checks: [has-owner] }]
  levels:
    - { name: bronze, title: Bronze, minScore: 0.3 }
    - { name: silver, title: Silver, minScore: 0.6 }
    - { name: gold, title: Gold, minScore: 0.9 }
---
apiVersion: readiness/v1
kind: GovernanceProfile
metadata: { name: base }
spec:
  default: true
  gates: [{ name: go-live, title: Go live, enforcement: warn }]
---
apiVersion: readiness/v1
kind: Campaign
metadata: { name: silver-by-summer, owner: platform }
spec:
  target: { scorecard: maturity, level: silver }
  startsAt: 2026-05-01
  deadline: 2026-07-01
`,
    },
  ],
  declarations: {},
  hash: text => String(text.length),
});

describe('campaignGoal', () => {
  it.each([
    ['pass', true],
    ['waived', true],
    ['fail', false],
    ['unknown', false],
    ['error', false],
    ['upcoming', undefined],
    ['not-applicable', undefined],
    [undefined, undefined],
  ])('a check that is %s is done: %s', (status, done) => {
    const goal = campaignGoal({ check: 'has-owner' }, policy);
    expect(goal).toMatchObject({
      kind: 'check',
      subject: 'has-owner',
      title: 'It has an owner',
    });
    expect(goal.isDone(status)).toBe(done);
  });

  it.each([
    ['passed', true],
    ['passed-with-waivers', true],
    ['ready', false],
    ['regressed', false],
    ['upcoming', undefined],
    [undefined, undefined],
  ])('a gate that is %s is done: %s', (status, done) => {
    const goal = campaignGoal({ gate: 'go-live' }, policy);
    expect(goal).toMatchObject({ kind: 'gate', title: 'Go live' });
    expect(goal.isDone(status)).toBe(done);
  });

  it.each([
    ['none', false],
    ['bronze', false],
    ['silver', true],
    ['gold', true],
    ['platinum', false],
    [undefined, undefined],
  ])('level %s of silver is done: %s', (level, done) => {
    const { target } = policy!.campaigns.get('silver-by-summer')!.spec;
    const goal = campaignGoal(target, policy);
    expect(goal).toMatchObject({
      kind: 'level',
      subject: 'maturity',
      title: 'Maturity: Silver',
    });
    expect(goal.isDone(level)).toBe(done);
  });

  it('has names for what the policy no longer has', () => {
    expect(campaignGoal({ check: 'gone' }, policy).title).toBe('gone');
    const goal = campaignGoal({ scorecard: 'gone', level: 'gold' }, policy);
    expect(goal.title).toBe('gone: gold');
    expect(goal.isDone('gold')).toBe(false);
  });
});
