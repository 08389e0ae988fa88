import { FleetColumns } from '../columns/FleetColumns';
import { SlotGroups } from '../columns/groupSlots';
import { dayNumber, dayOf } from '../columns/ScoreDayLog';

/** By how much the sums of a group rose on each day of a period, oldest first. @internal */
export interface DayChanges {
  group: string;
  entities: Int32Array;
  known: Int32Array;
  score: Float64Array;
}

/** By how many a level of a group gained (or lost) entities on a day. @internal */
export interface LevelChange {
  group: string;
  day: string;
  level: string;
  entities: number;
}

/** How a group changed over a period, over entities known at both ends. @internal */
export interface PeriodChange {
  group: string;
  /** Entities with a score now and none at the beginning. */
  newlyKnown: number;
  /** Sum of the differences. */
  score: number;
}

/** Days after `from`, up to `to`: ISO 8601 dates. @internal */
export interface Period {
  from: string;
  to: string;
}

/**
 * Scores over time, from the days on which they changed. History follows the entity: what an entity was counts
 * for the groups where it is now, and what is gone from the catalog counts no more; so a team is compared with
 * itself, and a hidden entity is as absent from yesterday as from today.
 * @internal
 */
export function scoreChanges(
  columns: FleetColumns,
  { slots, groupOf, keys }: SlotGroups,
  period: Period,
): { days: DayChanges[]; period: PeriodChange[] } {
  const from = dayNumber(period.from);
  const length = dayNumber(period.to) - from;
  const { newest, older, ...log } = columns.days.entries();
  const entities = new Int32Array(keys.length * length);
  const known = new Int32Array(keys.length * length);
  const scores = new Float64Array(keys.length * length);
  const ofPeriod = keys.map(group => ({ group, newlyKnown: 0, score: 0 }));
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at];
    let first = -1;
    for (
      let entry = newest[slot];
      entry >= 0 && log.day[entry] > from;
      entry = older[entry]
    ) {
      first = entry;
      const day = log.day[entry] - from - 1;
      if (day < length) {
        const score = log.score[entry];
        const before = log.scoreBefore[entry];
        const place = groupOf[at] * length + day;
        entities[place] += 1 - log.knownBefore[entry];
        known[place] += (isKnown(score) ? 1 : 0) - (isKnown(before) ? 1 : 0);
        scores[place] += (score || 0) - (before || 0);
      }
    }
    const now = columns.score.values[slot];
    if (first >= 0 && isKnown(now)) {
      const before = log.scoreBefore[first];
      const row = ofPeriod[groupOf[at]];
      row.newlyKnown += isKnown(before) ? 0 : 1;
      row.score += isKnown(before) ? now - before : 0;
    }
  }
  const days = keys.map((group, number): DayChanges => {
    const ofGroup = [number * length, (number + 1) * length] as const;
    return {
      group,
      entities: entities.subarray(...ofGroup),
      known: known.subarray(...ofGroup),
      score: scores.subarray(...ofGroup),
    };
  });
  return { days, period: ofPeriod };
}

/** @internal */
export function levelChanges(
  columns: FleetColumns,
  { slots, groupOf, keys }: SlotGroups,
  period: Period,
): LevelChange[] {
  const from = dayNumber(period.from);
  const length = dayNumber(period.to) - from;
  const names = columns.dictionaries.level;
  const days = Array.from({ length }, (_, day) => dayOf(from + 1 + day));
  const { newest, older, ...log } = columns.days.entries();
  const counts = new Map<number, number>();
  const add = (group: number, at: number, code: number, sign: number) => {
    const place = (group * length + at) * names.size + code;
    counts.set(place, (counts.get(place) ?? 0) + sign);
  };
  for (let at = 0; at < slots.length; at++) {
    for (
      let entry = newest[slots[at]];
      entry >= 0 && log.day[entry] > from;
      entry = older[entry]
    ) {
      const since = log.day[entry] - from - 1;
      const level = log.level[entry];
      const before = log.levelBefore[entry];
      if (level !== before && since < length) {
        add(groupOf[at], since, level, 1);
        add(groupOf[at], since, before, -1);
      }
    }
  }
  return [...counts].flatMap(([place, entities]): LevelChange[] => {
    const level = names.text(place % names.size);
    const dayOfGroup = Math.floor(place / names.size);
    return level === null || entities === 0
      ? []
      : [
          {
            group: keys[Math.floor(dayOfGroup / length)],
            day: days[dayOfGroup % length],
            level,
            entities,
          },
        ];
  });
}

/** What the score of an entity was at the end of a day; NaN where none was known. @internal */
export function scoreAtEndOf(
  columns: FleetColumns,
  slot: number,
  day: string,
): number {
  const since = dayNumber(day);
  const { newest, older, ...log } = columns.days.entries();
  let score = columns.score.values[slot];
  for (
    let entry = newest[slot];
    entry >= 0 && log.day[entry] > since;
    entry = older[entry]
  ) {
    score = log.scoreBefore[entry];
  }
  return score;
}

function isKnown(score: number): boolean {
  return !Number.isNaN(score);
}
