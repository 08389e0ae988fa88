import { NO_VALUE } from './readinessFilters';

/**
 * What a filter offers: what is known first, in its order, then others by name, no value last.
 * What is chosen stays on offer, so that it can be taken back.
 *
 * @internal
 */
export function toOptions(
  known: Iterable<string>,
  there: Iterable<string>,
  selected: readonly string[],
): string[] {
  const offered = new Set([...there, ...selected]);
  const first = [...known].filter(value => offered.has(value));
  const others = [...offered]
    .filter(value => value !== NO_VALUE && !first.includes(value))
    .sort((a, b) => a.localeCompare(b));
  return [...first, ...others, ...(offered.has(NO_VALUE) ? [NO_VALUE] : [])];
}
