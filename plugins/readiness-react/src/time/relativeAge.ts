const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** An age in the unit a person would use. @public */
export type RelativeAge =
  | { unit: 'now' }
  | { unit: 'minutes' | 'hours' | 'days'; count: number };

/**
 * How long ago something was, rounded down; times ahead (a clock that differs) count as now.
 *
 * @public
 */
export function relativeAge(at: number, now: number): RelativeAge {
  const age = now - at;
  if (age < MINUTE_MS) {
    return { unit: 'now' };
  }
  if (age < HOUR_MS) {
    return { unit: 'minutes', count: Math.floor(age / MINUTE_MS) };
  }
  if (age < DAY_MS * 2) {
    return { unit: 'hours', count: Math.floor(age / HOUR_MS) };
  }
  return { unit: 'days', count: Math.floor(age / DAY_MS) };
}
