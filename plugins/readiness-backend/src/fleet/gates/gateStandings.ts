import { FleetColumns } from '../columns/FleetColumns';
import { SlotGroups } from '../columns/groupSlots';
import { StatusColumn } from '../columns/StatusColumns';
import { GateRow } from '../compare/groupSums';

/** How many entities of a group have a status, and since when the one, or the two, in the middle have it. @internal */
export interface StandingRow extends GateRow {
  /** Milliseconds since 1970; twice the same where one entity is in the middle. */
  sinces: [number, number];
}

/** @internal */
export interface BlockedRow {
  entityRef: string;
  title: string;
  owner: string | null;
  gate: string;
  /** Milliseconds since 1970. */
  since: number;
}

/** Reviews that wait for the same people. @internal */
export interface WaitingRow {
  /** Groups and roles of a step. */
  entries: string[];
  reviews: number;
  /** Milliseconds since 1970. */
  oldest: number;
}

/** @internal */
export function gateStandings(
  { gates }: FleetColumns,
  grouped: SlotGroups,
): StandingRow[] {
  const { statuses } = gates;
  return [...gates.all()].flatMap(column => {
    const { ends, sinces } = sincesByPlace(column, grouped, statuses.size);
    return Array.from(ends, (end, place): StandingRow[] => {
      const begin = place === 0 ? 0 : ends[place - 1];
      const code = place % statuses.size;
      if (begin === end || code === 0) {
        return [];
      }
      const own = sinces.subarray(begin, end).sort();
      const middle = own.length / 2;
      return [
        {
          group: grouped.keys[Math.floor(place / statuses.size)],
          gate: column.name,
          status: String(statuses.text(code)),
          entities: own.length,
          sinces: [own[Math.ceil(middle) - 1], own[Math.floor(middle)]],
        },
      ];
    }).flat();
  });
}

/** The times of each group and status in a row, and where each row ends. */
function sincesByPlace(
  { status, since }: StatusColumn,
  { slots, groupOf, keys }: SlotGroups,
  statuses: number,
): { ends: Int32Array; sinces: Float64Array } {
  const ends = new Int32Array(keys.length * statuses);
  const placeOf = (at: number) =>
    groupOf[at] * statuses + status.values[slots[at]];
  for (let at = 0; at < slots.length; at++) {
    ends[placeOf(at)]++;
  }
  let begin = 0;
  for (let place = 0; place < ends.length; place++) {
    const count = ends[place];
    ends[place] = begin;
    begin += count;
  }
  const sinces = new Float64Array(slots.length);
  for (let at = 0; at < slots.length; at++) {
    sinces[ends[placeOf(at)]++] = since.values[slots[at]];
  }
  return { ends, sinces };
}

/** Longest blocked first. @internal */
export function oldestBlocked(
  columns: FleetColumns,
  slots: Int32Array,
  limit: number,
): BlockedRow[] {
  const blocked = columns.gates.statuses.find('blocked');
  const oldest: { slot: number; gate: string; since: number }[] = [];
  const nameOf = ({ slot, gate }: { slot: number; gate: string }) =>
    `${columns.refs[slot]} ${gate}`;
  for (const { name: gate, status, since } of columns.gates.all()) {
    for (const slot of slots) {
      const last = oldest[limit - 1];
      if (
        status.values[slot] === blocked &&
        !(since.values[slot] > last?.since)
      ) {
        oldest.push({ slot, gate, since: since.values[slot] });
        oldest.sort(
          (a, b) => a.since - b.since || (nameOf(a) < nameOf(b) ? -1 : 1),
        );
        oldest.length = Math.min(oldest.length, limit);
      }
    }
  }
  return oldest.map(({ slot, gate, since }) => ({
    entityRef: String(columns.refs[slot]),
    title: columns.titles[slot],
    owner: columns.dictionaries.owner.text(columns.values.owner.values[slot]),
    gate,
    since,
  }));
}

/** Gates that wait for a decision, by whose turn it is. @internal */
export function waitingReviews(
  { reviews }: FleetColumns,
  slots: Int32Array,
): WaitingRow[] {
  const counts = new Int32Array(reviews.statuses.size);
  const oldest = new Float64Array(reviews.statuses.size).fill(Infinity);
  for (const { status, since } of reviews.all()) {
    for (const slot of slots) {
      const turn = status.values[slot];
      counts[turn]++;
      oldest[turn] = Math.min(oldest[turn], since.values[slot]);
    }
  }
  return Array.from(counts, (count, turn) => ({
    entries: JSON.parse(reviews.statuses.text(turn) ?? '[]'),
    reviews: count,
    oldest: oldest[turn],
  })).filter((row, turn) => turn > 0 && row.reviews > 0);
}
