const TICKS = 6;
const DAY_MS = 24 * 60 * 60 * 1000;
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A time named on the axis. @internal */
export interface AxisTick {
  /** In milliseconds. */
  at: number;
  label: string;
}

/** Times within a day, with the weekday within two, and else days. */
function toFormat(span: number): Intl.DateTimeFormat {
  if (span < DAY_MS) {
    return new Intl.DateTimeFormat(undefined, time);
  }
  return new Intl.DateTimeFormat(
    undefined,
    span < 2 * DAY_MS
      ? { weekday: 'short', ...time }
      : { day: 'numeric', month: 'short' },
  );
}

/**
 * Times evenly apart over a range, each with a label that no other has: a range too short for
 * them has fewer.
 *
 * @internal
 */
export function toAxisTicks(from: number, to: number): AxisTick[] {
  const format = toFormat(to - from);
  const labels = new Set<string>();
  return Array.from({ length: TICKS }, (_, index) => {
    const at = from + ((to - from) * index) / (TICKS - 1);
    return { at, label: format.format(at) };
  }).filter(({ label }) => !labels.has(label) && labels.add(label));
}
