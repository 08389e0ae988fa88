import { FleetCheck, FleetChecks } from 'backstage-plugin-readiness-common';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { groupRows } from '../compare/toFleetGroup';
import { FleetScope } from '../filter/selectEntities';
import { ChecksSort } from '../parseFleetRequests';
import { CheckCountRow, CheckQueries, OPEN_STATUSES } from './CheckQueries';

const DAY_MS = 24 * 60 * 60_000;
/** How long a check counts as newly failing. */
const NEW_DAYS = 7;

const CONCERNED = [...OPEN_STATUSES, 'pass', 'waived'];

const RANKED_BY: Record<ChecksSort, (check: FleetCheck) => number> = {
  failing: check => check.counts.fail ?? 0,
  value: check => check.value,
  new: check => check.newlyFailing,
  unknown: check => check.counts.unknown ?? 0,
};

/** How the checks stand over the entities in scope. @internal */
export async function readChecks(options: {
  queries: CheckQueries;
  scope: FleetScope;
  sort: ChecksSort;
  now: Date;
  policy?: CompiledPolicy;
  sourceTitles: Map<string, string>;
}): Promise<FleetChecks> {
  const { queries, scope, sort, now, policy, sourceTitles } = options;
  const since = new Date(now.getTime() - NEW_DAYS * DAY_MS).toISOString();
  const [rows, newly, missing, entities] = await Promise.all([
    queries.counts(scope),
    queries.newlyFailing(scope, since),
    queries.missingSources(scope),
    queries.entities(scope),
  ]);
  const rank = RANKED_BY[sort];
  return {
    items: Object.values(groupRows(rows, row => row.check))
      .map(own => ({
        ...toFleetCheck(own, policy),
        newlyFailing: newly.get(own[0].check) ?? 0,
      }))
      .sort((a, b) => rank(b) - rank(a) || (a.name < b.name ? -1 : 1)),
    unknownBySource: missing.map(row => ({
      ...row,
      title: sourceTitles.get(row.source) ?? row.source,
    })),
    entities,
  };
}

function toFleetCheck(
  rows: CheckCountRow[],
  policy?: CompiledPolicy,
): Omit<FleetCheck, 'newlyFailing'> {
  const [{ check }] = rows;
  const compiled = policy?.checks.get(check);
  const spec = compiled?.document.spec;
  const weight = compiled?.weight ?? 0;
  const counts = Object.fromEntries(
    rows.map(({ status, results }) => [status, results]),
  );
  const total = (statuses: string[]) =>
    statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  return {
    name: check,
    title: compiled?.title ?? check,
    dimension: spec?.dimension ?? '',
    stream: spec?.stream ?? '',
    weight,
    counts,
    concerned: total(CONCERNED),
    value: weight * total(OPEN_STATUSES),
    sources: [...new Set(compiled?.facts.map(fact => fact.source))],
  };
}
