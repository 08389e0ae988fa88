import { FleetTrends } from 'backstage-plugin-readiness-common';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { FleetColumns } from '../columns/FleetColumns';
import { groupSlots } from '../columns/groupSlots';
import { selectSlots } from '../columns/selectSlots';
import { sumGroups, sumLevels } from '../compare/groupSums';
import { groupRows, sum } from '../compare/toFleetGroup';
import { NONE } from '../filter/FleetFilter';
import { SeenEntities } from '../filter/SeenEntities';
import { groupFields, titleOfValue } from '../groups';
import { TrendsQuery } from '../parseFleetRequests';
import { dayBefore, daysBetween } from './days';
import { LevelChange, levelChanges, scoreChanges } from './scoreChanges';
import { trendPoints } from './trendPoints';

/** Scores and levels of groups by day. @internal */
export function readTrends(options: {
  columns: FleetColumns;
  policyVersions: FleetTrends['policyVersions'];
  request: TrendsQuery;
  seen: SeenEntities;
  now: Date;
  policy?: CompiledPolicy;
}): FleetTrends {
  const { columns, policyVersions, request, seen, now, policy } = options;
  const { filter, groupBy, groups } = request;
  const period = { from: dayBefore(now, request.days), to: dayBefore(now, 0) };
  const days = daysBetween(period.from, period.to);
  const grouped = groupSlots(
    columns,
    selectSlots(columns, {
      ...{ filter, seen },
      among: groups && { field: groupBy, groups },
    }),
    groupFields(groupBy, false),
  );
  const sums = sumGroups(columns, grouped);
  const levels = sumLevels(columns, grouped);
  const changes = scoreChanges(columns, grouped, period).days;
  const changesOf = groupRows(changes, one => one.group);
  const levelsOf = groupRows(levels, one => one.group);
  const levelChangesOf = groupRows(
    levelChanges(columns, grouped, period),
    one => one.group,
  );
  return {
    groupBy,
    groups: sums
      .map(one => {
        const [value]: (string | null)[] = JSON.parse(one.group);
        const key = value ?? NONE;
        const levelsAt = levelsByDay(
          levelsOf[one.group] ?? [],
          levelChangesOf[one.group] ?? [],
          days,
        );
        const points = trendPoints(one, changesOf[one.group] ?? [], days);
        return {
          key,
          title: titleOfValue(groupBy, key, policy),
          points: points.map(point => ({
            ...point,
            levels: levelsAt.get(point.date) ?? {},
          })),
        };
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    policyVersions,
  };
}

function levelsByDay(
  now: { name: string; entities: number }[],
  changes: LevelChange[],
  days: string[],
): Map<string, Record<string, number>> {
  const counts = new Map<string, number>();
  for (const [name, own] of Object.entries(groupRows(now, one => one.name))) {
    counts.set(
      name,
      sum(own, one => one.entities),
    );
  }
  const changesOf = groupRows(changes, one => one.day);
  const byDay = new Map<string, Record<string, number>>();
  for (const day of [...days].reverse()) {
    byDay.set(
      day,
      Object.fromEntries([...counts].filter(([, count]) => count > 0)),
    );
    for (const { level, entities } of changesOf[day] ?? []) {
      counts.set(level, (counts.get(level) ?? 0) - entities);
    }
  }
  return byDay;
}
