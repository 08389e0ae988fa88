import { addDuration, formatDuration, parseDuration } from './duration';

function add(moment: string, duration: string): string {
  return new Date(
    addDuration(Date.parse(moment), parseDuration(duration)!),
  ).toISOString();
}

describe('durations', () => {
  it.each([
    ['PT24H', '2026-01-31T00:00:00Z', '2026-02-01T00:00:00.000Z', '24 hours'],
    ['P30D', '2026-01-31T00:00:00Z', '2026-03-02T00:00:00.000Z', '30 days'],
    ['P1W', '2026-01-01T00:00:00Z', '2026-01-08T00:00:00.000Z', '7 days'],
    ['P1M', '2026-01-31T00:00:00Z', '2026-02-28T00:00:00.000Z', '1 month'],
    ['P1M', '2024-01-31T00:00:00Z', '2024-02-29T00:00:00.000Z', '1 month'],
    ['P1Y', '2024-02-29T00:00:00Z', '2025-02-28T00:00:00.000Z', '1 year'],
    [
      'P1Y2M3DT4H',
      '2026-01-01T00:00:00Z',
      '2027-03-04T04:00:00.000Z',
      '1 year, 2 months and 76 hours',
    ],
    [
      'PT90M',
      '2026-01-01T00:00:00Z',
      '2026-01-01T01:30:00.000Z',
      '1 hour and 30 minutes',
    ],
    ['PT1S', '2026-01-01T00:00:00Z', '2026-01-01T00:00:01.000Z', '1 second'],
  ])('%s after %s is %s, in words %s%s', (text, from, to, words) => {
    expect(add(from, text)).toBe(to);
    expect(formatDuration(parseDuration(text)!)).toBe(words);
  });

  it.each([
    '',
    'P',
    'PT',
    'P1',
    '24h',
    'PT1.5H',
    'P-1D',
    'p1d',
    'P0D',
    'PT0S',
    'P1DT',
    '1 day',
    'P99999999999D',
  ])('refuses %j', text => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
