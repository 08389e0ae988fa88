import { DateTime, Duration } from 'luxon';

/**
 * The last day within a duration from now; nothing where the duration says nothing.
 *
 * @internal
 */
export function toLastDay(
  duration: string | undefined,
  now: number,
): string | undefined {
  const longest =
    duration === undefined ? undefined : Duration.fromISO(duration);
  return longest?.isValid
    ? DateTime.fromMillis(now).plus(longest).toISODate() ?? undefined
    : undefined;
}

/**
 * The end of a day as a time, in the reader's time zone. On the last day that a duration allows
 * it is the last moment.
 *
 * @internal
 */
export function toEndOfDay(
  day: string,
  longest?: { duration?: string; now: number },
): string {
  const end = DateTime.fromISO(day).endOf('day');
  const limit =
    longest?.duration === undefined
      ? undefined
      : DateTime.fromMillis(longest.now).plus(
          Duration.fromISO(longest.duration),
        );
  return DateTime.min(end, limit?.isValid ? limit : end)
    .toUTC()
    .toISO()!;
}

/**
 * Whether the day is not over yet.
 *
 * @internal
 */
export function isAhead(day: string, now: number): boolean {
  return DateTime.fromISO(day).endOf('day').toMillis() > now;
}

/**
 * A day in the reader's own way of writing it.
 *
 * @internal
 */
export function toDayText(at: string): string {
  const day = DateTime.fromISO(at);
  return day.isValid ? day.toLocaleString(DateTime.DATE_MED) : at;
}
