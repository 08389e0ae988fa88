import { FleetTrendPoint } from 'backstage-plugin-readiness-common';

/** Sums over a group, as they are now. @internal */
export interface GroupSums {
  entities: number;
  known: number;
  score: number;
}

/**
 * The sums at the end of each day, found by going back from now: what changed after a day is taken off again.
 * Days with nothing known are left out.
 * @internal
 */
export function trendPoints(
  now: GroupSums,
  changes: (GroupSums & { day: string })[],
  days: string[],
): FleetTrendPoint[] {
  const byDay = new Map(changes.map(one => [one.day, one]));
  const sums = { ...now };
  const points: FleetTrendPoint[] = [];
  for (const date of [...days].reverse()) {
    if (sums.known > 0) {
      points.push({
        date,
        score: mean(sums.score, sums.known),
        known: sums.known,
        entities: sums.entities,
      });
    }
    const change = byDay.get(date);
    if (change) {
      sums.entities -= change.entities;
      sums.known -= change.known;
      sums.score -= change.score;
    }
  }
  return points.reverse();
}

/** Free of the dust that adding and taking off leaves in the last digits. @internal */
export function mean(sum: number, count: number): number | undefined {
  return count > 0 ? Number((sum / count).toFixed(9)) : undefined;
}
