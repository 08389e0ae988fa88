const DURATION =
  /^P(?=.)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A parsed ISO 8601 duration: calendar months, and milliseconds for all fixed units.
 * @public
 */
export interface ParsedDuration {
  months: number;
  milliseconds: number;
}

/**
 * Reads an ISO 8601 duration of whole numbers, e.g. `PT24H`, `P30D`, `P1Y6M`; `undefined` when it is none.
 * @public
 */
export function parseDuration(text: string): ParsedDuration | undefined {
  const match = DURATION.exec(text);
  if (!match) {
    return undefined;
  }
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map(part => Number(part ?? 0));
  const parsed = {
    months: years * 12 + months,
    milliseconds:
      (weeks * 7 + days) * DAY +
      hours * HOUR +
      minutes * MINUTE +
      seconds * SECOND,
  };
  return parsed.months + parsed.milliseconds > 0 ? parsed : undefined;
}

/**
 * The moment a duration after another, both in epoch milliseconds. Months and years are counted
 * on the UTC calendar; a day that the month does not have becomes its last day.
 * @public
 */
export function addDuration(epochMs: number, duration: ParsedDuration): number {
  if (duration.months === 0) {
    return epochMs + duration.milliseconds;
  }
  const date = new Date(epochMs);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + duration.months);
  const lastDay = new Date(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0),
  ).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime() + duration.milliseconds;
}

/**
 * A duration in words, e.g. "24 hours", "1 year and 6 months".
 * @public
 */
export function formatDuration(duration: ParsedDuration): string {
  const parts: [number, string][] = [
    [Math.floor(duration.months / 12), 'year'],
    [duration.months % 12, 'month'],
  ];
  let rest = duration.milliseconds;
  // "24 hours" and "48 hours" are how people write a freshness; days only from three on.
  if (rest % DAY === 0 && rest / DAY > 2) {
    parts.push([rest / DAY, 'day']);
  } else {
    parts.push([Math.floor(rest / HOUR), 'hour']);
    rest %= HOUR;
    parts.push([Math.floor(rest / MINUTE), 'minute']);
    rest %= MINUTE;
    parts.push([rest / SECOND, 'second']);
  }
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return words.length > 1
    ? `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
    : words[0];
}
