import { toAxisTicks } from './toAxisTicks';

const NOW = Date.parse('2026-03-14T10:00:00Z');
const HOUR = 60 * 60 * 1000;

function labels(hours: number) {
  return toAxisTicks(NOW - hours * HOUR, NOW).map(({ label }) => label);
}

describe('toAxisTicks', () => {
  it('names times where the range is short', () => {
    const short = labels(5);
    expect(short).toHaveLength(6);
    short.forEach(label => expect(label).toMatch(/^\d\d:\d\d$/));
    // After a day the same time comes again: the weekday tells them apart.
    const days = labels(40);
    expect(days).toHaveLength(6);
    days.forEach(label => expect(label).toMatch(/^\p{L}+.*\d\d:\d\d$/u));
  });

  it('names days where it is long, from its start to its end', () => {
    const ticks = toAxisTicks(NOW - 240 * HOUR, NOW);
    expect(ticks.map(({ at }) => (NOW - at) / HOUR)).toEqual([
      240, 192, 144, 96, 48, 0,
    ]);
    ticks.forEach(({ label }) => expect(label).not.toContain(':'));
  });

  it.each([0, 0.01, 0.05, 24, 47, 48, 72])(
    'repeats no label within %p hours',
    hours => {
      const all = labels(hours);
      expect(all.length).toBeGreaterThan(0);
      expect(new Set(all).size).toBe(all.length);
    },
  );
});
