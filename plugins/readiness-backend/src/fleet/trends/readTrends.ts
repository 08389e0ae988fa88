import { FleetTrends } from 'backstage-plugin-readiness-common';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { CompareQueries } from '../compare/CompareQueries';
import { groupRows, sum } from '../compare/toFleetGroup';
import { NONE, VALUE_COLUMNS } from '../filter/FleetFilter';
import { SeenEntities } from '../filter/SeenEntities';
import { groupColumns, titleOfValue } from '../groups';
import { TrendsQuery } from '../parseFleetRequests';
import { dayBefore } from './firstOfPeriod';
import { PolicyHistory } from './PolicyHistory';
import { LevelChange, ScoreTrends } from './ScoreTrends';
import { daysBetween, trendPoints } from './trendPoints';

/** Scores and levels of groups by day. @internal */
export async function readTrends(options: {
  queries: CompareQueries;
  trends: ScoreTrends;
  policyHistory: PolicyHistory;
  request: TrendsQuery;
  seen: SeenEntities;
  now: Date;
  policy?: CompiledPolicy;
}): Promise<FleetTrends> {
  const { queries, trends, request, seen, now, policy } = options;
  const { groupBy, groups } = request;
  const from = dayBefore(now, request.days);
  const days = daysBetween(from, dayBefore(now, 0));
  const columns = groupColumns(groupBy, false);
  const scope = {
    filter: request.filter,
    seen,
    ...(groups && { among: { column: VALUE_COLUMNS[groupBy], groups } }),
  };
  const [sums, levels, changes, levelChanges, policyVersions] =
    await Promise.all([
      queries.groups(scope, columns),
      queries.levels(scope, columns),
      trends.days(scope, columns, from),
      trends.levels(scope, columns, from),
      options.policyHistory.since(from),
    ]);
  const changesOf = groupRows(changes, one => one.group);
  const levelsOf = groupRows(levels, one => one.group);
  const levelChangesOf = groupRows(levelChanges, one => one.group);
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
