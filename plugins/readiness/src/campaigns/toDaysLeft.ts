import { DateTime } from 'luxon';

/**
 * Days from today to a day in the reader's time zone; negative when it is over.
 *
 * @internal
 */
export function toDaysLeft(day: string, now: number): number {
  const today = DateTime.fromMillis(now).startOf('day');
  return Math.round(
    DateTime.fromISO(day).startOf('day').diff(today, 'days').days,
  );
}
