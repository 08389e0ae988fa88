/**
 * A share of 0..1 as a whole percentage. Only a full share shows as 100 and only an empty one
 * as 0: rounding must not claim that something is complete.
 *
 * @public
 */
export function toPercent(share: number): number {
  const rounded = Math.round(share * 100);
  if (share > 0 && rounded === 0) {
    return 1;
  }
  if (share < 1 && rounded >= 100) {
    return 99;
  }
  return rounded;
}

/**
 * A number with at most one decimal, e.g. `1.5` or `7`.
 *
 * @public
 */
export function toPoints(value: number): string {
  return String(Math.round(value * 10) / 10);
}
