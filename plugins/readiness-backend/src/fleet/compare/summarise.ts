import { FleetGroup, FleetSummary } from 'backstage-plugin-readiness-common';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { FleetColumns } from '../columns/FleetColumns';
import { groupSlots } from '../columns/groupSlots';
import { selectSlots } from '../columns/selectSlots';
import { NONE } from '../filter/FleetFilter';
import { SeenEntities } from '../filter/SeenEntities';
import { gateTitles, groupFields, titleOfValue } from '../groups';
import { SummaryQuery } from '../parseFleetRequests';
import { dayBefore, daysBetween } from '../trends/days';
import { Period, scoreChanges } from '../trends/scoreChanges';
import {
  countGates,
  LevelRow,
  sumGroups,
  sumLevels,
  sumShares,
} from './groupSums';
import { groupRows, GroupRows, toFleetGroup } from './toFleetGroup';

/** @internal */
export interface SummaryOptions {
  columns: FleetColumns;
  request: SummaryQuery;
  seen: SeenEntities;
  now: Date;
  policy?: CompiledPolicy;
}

/** Compares groups of entities; all sums are of what the caller may see. @internal */
export function summarise(options: SummaryOptions): FleetSummary {
  const { request, now, policy } = options;
  const { groupBy, show, weights, likeWithLike } = request;
  const to = dayBefore(now, 0);
  const from = dayBefore(now, request.days);
  const rows = readRows(options, { from, to });
  const frame = {
    show,
    levels: levelsOf(rows.levels),
    days: daysBetween(from, to),
    weights,
  };
  const byGroup = splitRows(rows);
  const groups = rows.groups.map(({ group }): FleetGroup => {
    const [key, mode, tier]: (string | null)[] = JSON.parse(group);
    const value = key ?? NONE;
    return toFleetGroup(
      {
        key: value,
        title: titleOfValue(groupBy, value, policy),
        ...(likeWithLike && {
          deliveryMode: mode ?? NONE,
          riskTier: tier ?? NONE,
        }),
      },
      byGroup(group),
      frame,
    );
  });
  const changed = rows.groups.map(({ changedAt }) => changedAt);
  return {
    groupBy,
    show,
    columns: columnsOf(rows, options),
    groups: groups.sort(
      (a, b) =>
        (a.score ?? 2) - (b.score ?? 2) || (nameOf(a) < nameOf(b) ? -1 : 1),
    ),
    total: toFleetGroup({ key: 'total', title: 'total' }, rows, frame),
    formula: toFormula(weights),
    from,
    to,
    asOf:
      changed.length > 0
        ? new Date(Math.max(...changed)).toISOString()
        : undefined,
  };
}

function nameOf({ key, deliveryMode, riskTier }: FleetGroup): string {
  return JSON.stringify([key, deliveryMode, riskTier]);
}

function readRows(
  { columns, request, seen }: SummaryOptions,
  period: Period,
): GroupRows {
  const { filter, groupBy, likeWithLike, show, weights } = request;
  const grouped = groupSlots(
    columns,
    selectSlots(columns, { filter, seen }),
    groupFields(groupBy, likeWithLike),
  );
  const needsDimensions = show === 'dimensions' || weights !== undefined;
  const dimensions = needsDimensions
    ? sumShares(columns.dimensions, grouped)
    : [];
  const sections =
    show === 'sections' ? sumShares(columns.sections, grouped) : [];
  return {
    groups: sumGroups(columns, grouped),
    levels: sumLevels(columns, grouped),
    cells: show === 'dimensions' ? dimensions : sections,
    dimensions,
    gates: show === 'gates' ? countGates(columns, grouped) : [],
    ...scoreChanges(columns, grouped, period),
  };
}

function splitRows(rows: GroupRows): (group: string) => GroupRows {
  const ofGroup = (one: { group: string }) => one.group;
  const split = {
    groups: groupRows(rows.groups, ofGroup),
    levels: groupRows(rows.levels, ofGroup),
    cells: groupRows(rows.cells, ofGroup),
    dimensions: groupRows(rows.dimensions, ofGroup),
    gates: groupRows(rows.gates, ofGroup),
    days: groupRows(rows.days, ofGroup),
    period: groupRows(rows.period, ofGroup),
  };
  return group => ({
    groups: split.groups[group] ?? [],
    levels: split.levels[group] ?? [],
    cells: split.cells[group] ?? [],
    dimensions: split.dimensions[group] ?? [],
    gates: split.gates[group] ?? [],
    days: split.days[group] ?? [],
    period: split.period[group] ?? [],
  });
}

function levelsOf(rows: LevelRow[]) {
  const levels = new Map(
    rows.map(({ name, title, rank }) => [
      JSON.stringify([name, rank]),
      { name, title, rank },
    ]),
  );
  return [...levels.values()].sort(
    (a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1),
  );
}

/** Those that any cell has, in the order of the policy; what the policy has no more comes last. */
function columnsOf(
  rows: GroupRows,
  { request, policy }: SummaryOptions,
): FleetSummary['columns'] {
  switch (request.show) {
    case 'levels': {
      const titles = new Map(
        levelsOf(rows.levels).map(({ name, title }) => [name, title]),
      );
      return [...titles].map(([name, title]) => ({ name, title }));
    }
    case 'gates':
      return ordered(
        rows.gates.map(one => one.gate),
        gateTitles(policy),
      );
    case 'dimensions':
      return ordered(
        rows.cells.map(one => one.column),
        new Map(),
      );
    default:
      return ordered(
        rows.cells.map(one => one.column),
        sectionTitles(policy),
      ).map(column => ({
        ...column,
        scorecard: policy?.scorecards.get(column.name.split('/')[0])?.title,
      }));
  }
}

function sectionTitles(policy?: CompiledPolicy): Map<string, string> {
  return new Map(
    [...(policy?.scorecards.values() ?? [])].flatMap(scorecard =>
      scorecard.sections.map((section): [string, string] => [
        `${scorecard.name}/${section.name}`,
        section.title,
      ]),
    ),
  );
}

function ordered(names: string[], titles: Map<string, string>) {
  const there = new Set(names);
  const known = [...titles.keys()].filter(name => there.has(name));
  const others = [...there].filter(name => !titles.has(name)).sort();
  return [...known, ...others].map(name => ({
    name,
    title: titles.get(name) ?? name,
  }));
}

function toFormula(weights?: Map<string, number>): string {
  if (!weights) {
    return 'The score of a group is the mean of the scores of its entities that have one; each counts the same.';
  }
  const terms = [...weights]
    .filter(([, weight]) => weight > 0)
    .map(([dimension, weight]) => `${weight} × ${dimension}`);
  const total = [...weights.values()].reduce((a, b) => a + b, 0);
  return `The score of a group is (${terms.join(
    ' + ',
  )}) / ${total}, where each dimension is the mean over the entities that have a value in it; a dimension without values is left out of both. Change and trend are of the score without these weights.`;
}
