import { FleetGates, FleetGroupBy } from 'backstage-plugin-readiness-common';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { CompareQueries, GateRow } from '../compare/CompareQueries';
import { groupRows, sum } from '../compare/toFleetGroup';
import { NONE } from '../filter/FleetFilter';
import { FleetScope } from '../filter/selectEntities';
import { gateTitles, groupColumns, nameOfRef, titleOfValue } from '../groups';
import { GateQueries, StandingRow, WaitingRow } from './GateQueries';

const DAY_MS = 24 * 60 * 60_000;
/** How many of the longest blocked gates are named. */
const OLDEST = 20;

/** @internal */
export interface GatesOptions {
  compare: CompareQueries;
  queries: GateQueries;
  scope: FleetScope;
  groupBy: FleetGroupBy;
  now: Date;
  policy?: CompiledPolicy;
  /** The groups that a profile means by groups and roles. */
  groupsFor: (entries: string[]) => string[];
}

/** Where the gates of the entities in scope stand, and for how long. @internal */
export async function readGates(options: GatesOptions): Promise<FleetGates> {
  const { compare, queries, scope, groupBy, policy } = options;
  const columns = groupColumns(groupBy, false);
  const [groups, rows, blocked, waiting] = await Promise.all([
    compare.groups(scope, columns),
    queries.standings(scope, columns),
    queries.oldestBlocked(scope, OLDEST),
    queries.waiting(scope),
  ]);
  const titles = gateTitles(policy);
  const titleOf = (gate: string) => titles.get(gate) ?? gate;
  const there = new Set(rows.map(({ gate }) => gate));
  const names = [
    ...[...titles.keys()].filter(name => there.has(name)),
    ...[...there].filter(name => !titles.has(name)).sort(),
  ];
  const rowsOf = groupRows(rows, one => one.group);
  return {
    groupBy,
    gates: names.map(name => ({ name, title: titleOf(name) })),
    groups: groups
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
    total: Object.fromEntries(
      names.map(name => [
        name,
        countStatuses(rows.filter(({ gate }) => gate === name)),
      ]),
    ),
    oldestBlocked: blocked.map(({ owner, ...one }) => ({
      ...one,
      owner: owner ?? undefined,
      gateTitle: titleOf(one.gate),
    })),
    waiting: toWaiting(waiting, options),
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
function daysSince(sinces: string[], now: Date): number {
  const days = sum(
    sinces,
    since => (now.getTime() - Date.parse(since)) / DAY_MS,
  );
  return Math.max(0, Math.round((days / sinces.length) * 10) / 10);
}

/** Most reviews first; a review waits for every group that may decide its step. */
function toWaiting(
  rows: WaitingRow[],
  { groupsFor }: GatesOptions,
): FleetGates['waiting'] {
  const turns = rows.flatMap(({ approvals, since }) => {
    const step = approvals.steps.find(({ name }) => name === approvals.next);
    // Among the groups of a step a single word is a group, not a role.
    const named = (step?.groups ?? []).map(group =>
      group.includes(':') ? group : `group:default/${group}`,
    );
    const entries = [...named, ...(step?.roles ?? [])];
    return groupsFor(entries).map(group => ({
      group,
      since: step?.since ?? since,
    }));
  });
  return Object.entries(groupRows(turns, one => one.group))
    .map(([group, own]) => ({
      group,
      title: nameOfRef(group),
      reviews: own.length,
      oldest: own.map(({ since }) => since).sort()[0],
    }))
    .sort((a, b) => b.reviews - a.reviews || (a.group < b.group ? -1 : 1));
}
