import { FleetTrendPoint } from 'backstage-plugin-readiness-common';
import { DayChanges } from './scoreChanges';

/** Sums over a group, as they are now. @internal */
export interface GroupSums {
  entities: number;
  known: number;
  score: number;
}

/**
 * The sums at the end of each day, found by going back from now: what changed after a day is taken off again.
 * Days with nothing known are left out.
 * @param changes - of all days but the first; those of one day are added up
 * @param days - oldest first
 * @internal
 */
export function trendPoints(
  now: GroupSums,
  changes: DayChanges[],
  days: string[],
): FleetTrendPoint[] {
  let { entities, known, score } = now;
  const points: FleetTrendPoint[] = [];
  for (let day = days.length - 1; day >= 0; day--) {
    if (known > 0) {
      points.push({
        date: days[day],
        score: mean(score, known),
        known,
        entities,
      });
    }
    for (const change of day > 0 ? changes : []) {
      entities -= change.entities[day - 1];
      known -= change.known[day - 1];
      score -= change.score[day - 1];
    }
  }
  return points.reverse();
}

/** Free of the dust that adding and taking off leaves in the last digits. @internal */
export function mean(sum: number, count: number): number | undefined {
  return count > 0 ? Math.round((sum / count) * 1e9) / 1e9 : undefined;
}
