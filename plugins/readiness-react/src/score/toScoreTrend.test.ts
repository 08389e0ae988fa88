import { toPercent, toPoints } from './formatScore';
import { toStepPath } from './ScoreSparkline';
import { toScoreTrend } from './toScoreTrend';

const NOW = Date.parse('2026-03-14T10:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

function scoreAt(daysAgo: number, score: number | undefined) {
  return {
    at: new Date(NOW - daysAgo * DAY).toISOString(),
    score,
    policyVersion: 'p',
  };
}

describe('toPercent', () => {
  it.each([
    [0, 0],
    [0.001, 1],
    [0.724, 72],
    [0.998, 99],
    [1, 100],
  ])('writes %p as %p, full and empty only when they are', (share, percent) => {
    expect(toPercent(share)).toBe(percent);
  });

  it('keeps one decimal of points', () => {
    expect(toPoints(1.54)).toBe('1.5');
    expect(toPoints(7)).toBe('7');
  });
});

describe('toScoreTrend', () => {
  it('compares with the score that held when the period began', () => {
    const trend = toScoreTrend([scoreAt(90, 0.4), scoreAt(5, 0.46)], {
      now: NOW,
      days: 30,
    });
    expect(trend.change).toBe(6);
    expect(trend.points.map(({ at }) => (NOW - at) / DAY)).toEqual([30, 5, 0]);
    expect(trend.points.map(({ score }) => score)).toEqual([0.4, 0.46, 0.46]);
  });

  it('says nothing about a change when there is nothing to compare with', () => {
    expect(toScoreTrend([], { now: NOW, days: 30 }).change).toBeUndefined();
    expect(
      toScoreTrend([scoreAt(3, undefined)], { now: NOW, days: 30 }).change,
    ).toBeUndefined();
  });

  it('names when the first score came, where that is within the period', () => {
    const trend = toScoreTrend([scoreAt(5, 0.06), scoreAt(2, 0.64)], {
      now: NOW,
      days: 30,
    });
    expect(trend).toMatchObject({
      change: 58,
      since: NOW - 5 * DAY,
      isNew: false,
    });
    expect(
      toScoreTrend([scoreAt(40, undefined), scoreAt(5, 0.2)], {
        now: NOW,
        days: 30,
      }),
    ).toMatchObject({ change: 0, since: NOW - 5 * DAY });
    expect(
      toScoreTrend([scoreAt(30, 0.2)], { now: NOW, days: 30 }).since,
    ).toBeUndefined();
  });

  it('speaks of no change in the first day', () => {
    const trendFrom = (days: number) =>
      toScoreTrend([scoreAt(days, 0.06), scoreAt(0.01, 0.64)], {
        now: NOW,
        days: 30,
      });
    expect(trendFrom(0.99)).toMatchObject({
      change: undefined,
      since: NOW - 0.99 * DAY,
      isNew: true,
    });
    expect(trendFrom(1)).toMatchObject({ change: 58, isNew: false });
    expect(toScoreTrend([], { now: NOW, days: 30 }).isNew).toBe(false);
  });

  it('does not depend on the order of the answer', () => {
    const scores = [scoreAt(20, 0.2), scoreAt(2, 0.5)];
    expect(toScoreTrend([...scores].reverse(), { now: NOW, days: 30 })).toEqual(
      toScoreTrend(scores, { now: NOW, days: 30 }),
    );
  });
});

describe('toStepPath', () => {
  it('holds a score until the next one and leaves gaps open', () => {
    expect(
      toStepPath([
        { at: 0, score: 0 },
        { at: 1, score: 1 },
        { at: 2, score: undefined },
        { at: 3, score: 0.5 },
        { at: 4, score: 0.5 },
      ]),
    ).toBe('M2.0 22.0H25.0V2.0H48.0M71.0 12.0H94.0V12.0');
    expect(toStepPath([])).toBe('');
  });
});
