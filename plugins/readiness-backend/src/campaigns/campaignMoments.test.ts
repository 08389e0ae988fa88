import { currentMoment, currentOutcome } from './campaignMoments';
import { CampaignPlan } from './CampaignPlan';

const PLAN: CampaignPlan = {
  name: 'runbooks',
  title: 'Runbooks',
  owner: 'group:default/platform',
  target: { check: 'has-runbook' },
  filter: [],
  startsAt: '2026-05-01',
  deadline: '2026-07-31',
  milestones: [
    { title: 'Half', date: '2026-06-01', share: 0.5 },
    { title: 'Most', date: '2026-07-10', share: 0.8 },
  ],
  declaredIn: 'portal',
};

describe('currentMoment', () => {
  it.each([
    ['2026-04-30', undefined],
    ['2026-05-01', ['campaign-started', '2026-05-01']],
    ['2026-05-08', ['campaign-started', '2026-05-01']],
    ['2026-05-09', undefined],
    ['2026-06-01', ['campaign-milestone', '2026-06-01']],
    ['2026-06-09', undefined],
    ['2026-07-10', ['campaign-milestone', '2026-07-10']],
    ['2026-07-24', ['campaign-deadline', '2026-07-24']],
    ['2026-07-31', ['campaign-deadline', '2026-07-24']],
    ['2026-08-01', undefined],
  ])('on %s is %j', (today, expected) => {
    const moment = currentMoment(PLAN, today, 7);
    expect(moment && [moment.kind, moment.date]).toEqual(expected);
  });

  it('does not remind before a campaign begins', () => {
    expect(currentMoment(PLAN, '2026-05-02', 365)).toMatchObject({
      kind: 'campaign-started',
    });
  });
});

describe('currentOutcome', () => {
  it.each([
    ['running', '2026-06-05', undefined],
    ['reached', '2026-06-05', ['campaign-reached', '2026-07-31']],
    ['late', '2026-06-05', ['campaign-late', '2026-06-01']],
    ['late', '2026-06-20', undefined],
    ['late', '2026-07-11', ['campaign-late', '2026-07-10']],
    ['over', '2026-08-01', ['campaign-over', '2026-07-31']],
    ['over', '2026-08-08', undefined],
    ['reached', '2026-08-08', undefined],
  ])('of one that is %s on %s is %j', (state, today, expected) => {
    const outcome = currentOutcome(PLAN, state as 'late', today);
    expect(outcome && [outcome.kind, outcome.date]).toEqual(expected);
  });
});
