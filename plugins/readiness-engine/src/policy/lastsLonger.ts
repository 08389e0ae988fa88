import { addDuration, parseDuration } from './duration';

/** The beginning of each month of four years, one of them a leap year. */
const STARTS = Array.from({ length: 48 }, (_, month) =>
  Date.UTC(2023, month, 1),
);

/**
 * Whether the first ISO 8601 duration lasts longer than the second from some day on, so that `P31D` is
 * longer than `P1M` and `P12M` is not longer than `P1Y`. No duration at all lasts for ever. @internal
 */
export function lastsLonger(
  text: string | undefined,
  than: string | undefined,
): boolean {
  const second = than === undefined ? undefined : parseDuration(than);
  if (!second) {
    return false;
  }
  const first = text === undefined ? undefined : parseDuration(text);
  return (
    !first ||
    STARTS.some(start => addDuration(start, first) > addDuration(start, second))
  );
}
