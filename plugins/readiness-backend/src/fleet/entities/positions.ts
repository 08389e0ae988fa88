import { FleetColumns } from '../columns/FleetColumns';
import { EntitiesQuery, FleetPosition } from '../parseFleetRequests';
import { scoreAtEndOf } from '../trends/scoreChanges';

/** Sorts below every change there can be. */
const NO_CHANGE = -2;

/** What entities can be sorted by without asking the database. @internal */
export type ColumnSort = Exclude<EntitiesQuery['sort'], 'assessedAt'>;

type ValueOf = (slot: number) => string | number;

/** @param since - the day whose end a change is counted from */
function sortedBy(
  columns: FleetColumns,
  sort: ColumnSort,
  since: string,
): ValueOf {
  const score = columns.score.values;
  switch (sort) {
    case 'name':
      return slot => columns.sortTitles[slot];
    case 'owner': {
      const { values } = columns.values.owner;
      return slot => columns.dictionaries.owner.text(values[slot]) ?? '';
    }
    case 'level':
      return slot => columns.levelRank.values[slot];
    case 'score':
      return slot => (Number.isNaN(score[slot]) ? -1 : score[slot]);
    default:
      return slot => {
        const change = score[slot] - scoreAtEndOf(columns, slot, since);
        return Number.isNaN(change) ? NO_CHANGE : change;
      };
  }
}

/**
 * Positions in the order asked for, after `request.after`.
 *
 * @param options - `since`: the day whose end a change is counted from
 * @internal
 */
export function positions(
  columns: FleetColumns,
  slots: Int32Array,
  options: {
    request: Pick<EntitiesQuery, 'descending' | 'after'>;
    sort: ColumnSort;
    limit: number;
    since: string;
  },
): FleetPosition[] {
  const { limit, since, sort } = options;
  const { descending, after } = options.request;
  const valueOf = sortedBy(columns, sort, since);
  const sign = descending ? -1 : 1;
  const compare = (a: FleetPosition, b: FleetPosition) =>
    sign *
    (compareValues(a.value, b.value) ||
      compareValues(a.entityRef, b.entityRef));
  let found: FleetPosition[] = [];
  let last: FleetPosition | undefined;
  for (const slot of slots) {
    const value = valueOf(slot);
    // Most are told apart by their value alone.
    if (last && sign * compareValues(value, last.value) > 0) {
      continue;
    }
    const one = { value, entityRef: String(columns.refs[slot]) };
    if (!after || compare(one, after) > 0) {
      found.push(one);
      if (found.length >= 4 * limit) {
        found = found.sort(compare).slice(0, limit);
        last = found.at(-1);
      }
    }
  }
  return found.sort(compare).slice(0, limit);
}

function compareValues(a: string | number, b: string | number): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
