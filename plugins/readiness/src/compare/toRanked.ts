import { FleetGroup } from 'backstage-plugin-readiness-common';
import { GroupSort } from './compareUrl';

type Order = (a: FleetGroup, b: FleetGroup) => number;

function by(value: (group: FleetGroup) => number): Order {
  return (a, b) => value(a) - value(b);
}

const ORDERS: Record<GroupSort, Order> = {
  score: by(({ score }) => score ?? 0),
  change: by(({ change }) => change ?? 0),
  entities: by(({ entities }) => entities),
  title: (a, b) => a.title.localeCompare(b.title),
};

/** Whether a group has what it is sorted by. */
function isKnown(group: FleetGroup, sort: GroupSort): boolean {
  return group[sort] !== undefined;
}

/**
 * Groups in order; those without a value stay last in both directions.
 *
 * @internal
 */
export function toRanked(
  groups: FleetGroup[],
  sort: GroupSort,
  descending: boolean,
): FleetGroup[] {
  const sign = descending ? -1 : 1;
  return [...groups].sort(
    (a, b) =>
      Number(isKnown(b, sort)) - Number(isKnown(a, sort)) ||
      sign * ORDERS[sort](a, b) ||
      a.title.localeCompare(b.title),
  );
}
