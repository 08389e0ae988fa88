const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Start of a period of whole days up to now, at midnight UTC: the same all day, so that a page
 * does not ask anew with every minute.
 *
 * @internal
 */
export function toPeriodStart(now: number, days: number): string {
  return new Date(
    Math.floor(now / DAY_MS) * DAY_MS - days * DAY_MS,
  ).toISOString();
}
