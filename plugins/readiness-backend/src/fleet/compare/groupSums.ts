import { FleetColumns, UNKNOWN_SHARE } from '../columns/FleetColumns';
import { SlotGroups } from '../columns/groupSlots';
import { NamedColumns } from '../columns/NamedColumns';

/** Sums over the entities of a group. @internal */
export interface GroupRow {
  group: string;
  entities: number;
  known: number;
  score: number;
  scoreWithoutWaivers: number;
  openWaivers: number;
  /** Milliseconds since 1970. */
  changedAt: number;
}

/** Entities of a group by level. @internal */
export interface LevelRow {
  group: string;
  name: string;
  title: string;
  rank: number;
  entities: number;
}

/** Sums over the entities of a group that a column concerns. @internal */
export interface CellRow {
  group: string;
  column: string;
  entities: number;
  known: number;
  score: number;
}

/** Entities of a group by gate and status. @internal */
export interface GateRow {
  group: string;
  gate: string;
  status: string;
  entities: number;
}

/** @internal */
export function sumGroups(
  columns: FleetColumns,
  { slots, groupOf, keys }: SlotGroups,
): GroupRow[] {
  const rows = keys.map(group => ({
    group,
    entities: 0,
    known: 0,
    score: 0,
    scoreWithoutWaivers: 0,
    openWaivers: 0,
    changedAt: 0,
  }));
  const score = columns.score.values;
  const withoutWaivers = columns.scoreWithoutWaivers.values;
  const openWaivers = columns.openWaivers.values;
  const changedAt = columns.changedAt.values;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at];
    const row = rows[groupOf[at]];
    row.entities++;
    row.openWaivers += openWaivers[slot];
    row.changedAt = Math.max(row.changedAt, changedAt[slot]);
    if (!Number.isNaN(score[slot])) {
      row.known++;
      row.score += score[slot];
    }
    if (!Number.isNaN(withoutWaivers[slot])) {
      row.scoreWithoutWaivers += withoutWaivers[slot];
    }
  }
  return rows;
}

/** Levels of one name may have different ranks, in different scorecards. @internal */
export function sumLevels(
  columns: FleetColumns,
  { slots, groupOf, keys }: SlotGroups,
): LevelRow[] {
  const names = columns.dictionaries.level;
  const level = columns.values.level.values;
  const rank = columns.levelRank.values;
  const title = columns.levelTitle.values;
  const ranks = slots.reduce((most, slot) => Math.max(most, rank[slot]), 0) + 2;
  const rowAt = new Int32Array(ranks * keys.length * names.size).fill(-1);
  const rows: LevelRow[] = [];
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at];
    if (level[slot] === 0) {
      continue;
    }
    const place =
      (rank[slot] + 1) * keys.length * names.size +
      groupOf[at] * names.size +
      level[slot];
    if (rowAt[place] < 0) {
      const name = String(names.text(level[slot]));
      rowAt[place] = rows.length;
      rows.push({
        group: keys[groupOf[at]],
        name,
        title: columns.levelTitles.text(title[slot]) ?? name,
        rank: rank[slot],
        entities: 0,
      });
    }
    rows[rowAt[place]].entities++;
  }
  return rows;
}

/** @internal */
export function sumShares(
  shares: NamedColumns<Float64Array>,
  { slots, groupOf, keys }: SlotGroups,
): CellRow[] {
  return [...shares.all()].flatMap(([column, { values }]) => {
    const rows = keys.map(group => ({
      group,
      column,
      entities: 0,
      known: 0,
      score: 0,
    }));
    for (let at = 0; at < slots.length; at++) {
      const value = values[slots[at]];
      if (!Number.isNaN(value)) {
        const row = rows[groupOf[at]];
        row.entities++;
        if (value !== UNKNOWN_SHARE) {
          row.known++;
          row.score += value;
        }
      }
    }
    return rows.filter(({ entities }) => entities > 0);
  });
}

/** @internal */
export function countGates(
  { gates }: FleetColumns,
  { slots, groupOf, keys }: SlotGroups,
): GateRow[] {
  const { statuses } = gates;
  return [...gates.all()].flatMap(({ name, status: { values } }) => {
    const counts = new Int32Array(keys.length * statuses.size);
    for (let at = 0; at < slots.length; at++) {
      counts[groupOf[at] * statuses.size + values[slots[at]]]++;
    }
    const rows: GateRow[] = [];
    for (let group = 0; group < keys.length; group++) {
      for (let code = 1; code < statuses.size; code++) {
        const entities = counts[group * statuses.size + code];
        if (entities > 0) {
          const status = String(statuses.text(code));
          rows.push({ group: keys[group], gate: name, status, entities });
        }
      }
    }
    return rows;
  });
}
