import { DateTime } from 'luxon';
import { isAhead, toEndOfDay, toLastDay } from './days';

const NOW = DateTime.fromISO('2026-03-14T10:00:00').toMillis();

describe('days', () => {
  it('knows the last day that a duration allows', () => {
    expect(toLastDay('P90D', NOW)).toBe('2026-06-12');
    expect(toLastDay('P1Y', NOW)).toBe('2027-03-14');
    expect(toLastDay(undefined, NOW)).toBeUndefined();
    expect(toLastDay('soon', NOW)).toBeUndefined();
  });

  it('ends at the end of the day, but never later than allowed', () => {
    const end = (day: string) =>
      toEndOfDay(day, { duration: 'P90D', now: NOW });
    expect(end('2026-06-11')).toBe(
      DateTime.fromISO('2026-06-11').endOf('day').toUTC().toISO(),
    );
    expect(end('2026-06-12')).toBe(
      DateTime.fromISO('2026-06-12T10:00:00').toUTC().toISO(),
    );
    expect(toEndOfDay('2026-06-12')).toBe(
      DateTime.fromISO('2026-06-12').endOf('day').toUTC().toISO(),
    );
  });

  it('takes today, and no day before', () => {
    expect(isAhead('2026-03-14', NOW)).toBe(true);
    expect(isAhead('2026-03-13', NOW)).toBe(false);
  });
});
