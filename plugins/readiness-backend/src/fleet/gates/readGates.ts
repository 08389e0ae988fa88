import { FleetGates, FleetGroupBy } from 'backstage-plugin-readiness-common';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { FleetColumns } from '../columns/FleetColumns';
import { groupSlots } from '../columns/groupSlots';
import { FleetScope, selectSlots } from '../columns/selectSlots';
import { GateRow, sumGroups } from '../compare/groupSums';
import { groupRows, sum } from '../compare/toFleetGroup';
import { NONE } from '../filter/FleetFilter';
import { gateTitles, groupFields, nameOfRef, titleOfValue } from '../groups';
import {
  gateStandings,
  oldestBlocked,
  StandingRow,
  WaitingRow,
  waitingReviews,
} from './gateStandings';

const DAY_MS = 24 * 60 * 60_000;
/** How many of the longest blocked gates are named. */
const OLDEST = 20;

/** @internal */
export interface GatesOptions {
  columns: FleetColumns;
  scope: FleetScope;
  groupBy: FleetGroupBy;
  now: Date;
  policy?: CompiledPolicy;
  /** The groups that a profile means by groups and roles. */
  groupsFor: (entries: string[]) => string[];
}

/** Where the gates of the entities in scope stand, and for how long. @internal */
export function readGates(options: GatesOptions): FleetGates {
  const { columns, scope, groupBy, policy } = options;
  const slots = selectSlots(columns, scope);
  const grouped = groupSlots(columns, slots, groupFields(groupBy, false));
  const rows = gateStandings(columns, grouped);
  const titles = gateTitles(policy);
  const titleOf = (gate: string) => titles.get(gate) ?? gate;
  const there = new Set(rows.map(({ gate }) => gate));
  const names = [
    ...[...titles.keys()].filter(name => there.has(name)),
    ...[...there].filter(name => !titles.has(name)).sort(),
  ];
  const rowsOf = groupRows(rows, one => one.group);
  const overall = toGates(
    gateStandings(columns, groupSlots(columns, slots, [])),
    options,
  );
  return {
    groupBy,
    gates: names.map(name => ({ name, title: titleOf(name) })),
    groups: sumGroups(columns, grouped)
      .map(({ group, entities }) => {
        const [value]: (string | null)[] = JSON.parse(group);
        const key = value ?? NONE;
        return {
          key,
          title: titleOfValue(groupBy, key, policy),
          entities,
          gates: toGates(rowsOf[group] ?? [], options),
        };
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    total: Object.fromEntries(names.map(name => [name, overall[name].counts])),
    totalMedianDays: Object.fromEntries(
      names.map(name => [name, overall[name].medianDays]),
    ),
    oldestBlocked: oldestBlocked(columns, slots, OLDEST).map(
      ({ owner, since, ...one }) => ({
        ...one,
        owner: owner ?? undefined,
        gateTitle: titleOf(one.gate),
        since: new Date(since).toISOString(),
      }),
    ),
    waiting: toWaiting(waitingReviews(columns, slots), options),
  };
}

function toGates(
  rows: StandingRow[],
  { now }: GatesOptions,
): FleetGates['groups'][number]['gates'] {
  return Object.fromEntries(
    Object.entries(groupRows(rows, one => one.gate)).map(([gate, own]) => [
      gate,
      {
        counts: countStatuses(own),
        medianDays: Object.fromEntries(
          own.map(({ status, sinces }) => [status, daysSince(sinces, now)]),
        ),
      },
    ]),
  );
}

function countStatuses(rows: GateRow[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(groupRows(rows, one => one.status)).map(([status, own]) => [
      status,
      sum(own, one => one.entities),
    ]),
  );
}

/** With one decimal. */
function daysSince(sinces: number[], now: Date): number {
  const days = sum(sinces, since => (now.getTime() - since) / DAY_MS);
  return Math.max(0, Math.round((days / sinces.length) * 10) / 10);
}

/** Most reviews first; a review waits for every group that may decide its step. */
function toWaiting(
  rows: WaitingRow[],
  { groupsFor }: GatesOptions,
): FleetGates['waiting'] {
  const turns = rows.flatMap(({ entries, ...row }) =>
    groupsFor(entries).map(group => ({ group, ...row })),
  );
  return Object.entries(groupRows(turns, one => one.group))
    .map(([group, own]) => ({
      group,
      title: nameOfRef(group),
      reviews: sum(own, ({ reviews }) => reviews),
      oldest: new Date(
        Math.min(...own.map(({ oldest }) => oldest)),
      ).toISOString(),
    }))
    .sort((a, b) => b.reviews - a.reviews || (a.group < b.group ? -1 : 1));
}
