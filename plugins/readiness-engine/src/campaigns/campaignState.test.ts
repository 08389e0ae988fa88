import fc from 'fast-check';
import { campaignState } from './campaignState';

const CAMPAIGN = {
  startsAt: '2026-05-01',
  deadline: '2026-07-31',
  milestones: [
    { title: 'Half', date: '2026-06-01', share: 0.5 },
    { title: 'Most', date: '2026-07-01', share: 0.8 },
  ],
};

describe('campaignState', () => {
  it.each([
    ['2026-04-30', 10, 10, 'planned'],
    ['2026-05-01', 0, 10, 'running'],
    ['2026-05-01', 10, 10, 'reached'],
    ['2026-06-01', 4, 10, 'running'],
    ['2026-06-02', 4, 10, 'late'],
    ['2026-06-02', 5, 10, 'running'],
    ['2026-07-02', 7, 10, 'late'],
    ['2026-07-02', 8, 10, 'running'],
    ['2026-07-31', 8, 10, 'running'],
    ['2026-08-01', 9, 10, 'over'],
    ['2026-08-01', 10, 10, 'reached'],
    ['2026-06-02', 0, 0, 'running'],
    ['2026-08-01', 0, 0, 'over'],
  ])('on %s with %i of %i done it is %s', (today, done, entities, state) => {
    expect(campaignState(CAMPAIGN, { done, entities }, today)).toBe(state);
  });

  it('never gets worse because more is done', () => {
    const order = ['over', 'late', 'running', 'reached'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(),
        (days, entities, seed) => {
          const today = new Date(Date.UTC(2026, 4, 1 + days))
            .toISOString()
            .slice(0, 10);
          const done = seed % entities;
          const [less, more] = [done, done + 1].map(count =>
            campaignState(CAMPAIGN, { done: count, entities }, today),
          );
          expect(order.indexOf(less)).toBeLessThanOrEqual(order.indexOf(more));
        },
      ),
    );
  });
});
