import { FleetCheck, FleetChecks } from 'backstage-plugin-readiness-common';
import { CheckStatus, CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { FleetColumns } from '../columns/FleetColumns';
import { FleetScope, selectSlots } from '../columns/selectSlots';
import { ChecksSort } from '../parseFleetRequests';
import { CheckSums, sumChecks, sumMissingSources } from './checkSums';
import { OPEN_STATUSES } from './findings';

const DAY_MS = 24 * 60 * 60_000;
/** How long a check counts as newly failing. */
const NEW_DAYS = 7;

const CONCERNED: CheckStatus[] = [...OPEN_STATUSES, 'pass', 'waived'];

const RANKED_BY: Record<ChecksSort, (check: FleetCheck) => number> = {
  failing: check => check.counts.fail ?? 0,
  value: check => check.value,
  new: check => check.newlyFailing,
  unknown: check => check.counts.unknown ?? 0,
};

/** How the checks stand over the entities in scope. @internal */
export function readChecks(options: {
  columns: FleetColumns;
  scope: FleetScope;
  sort: ChecksSort;
  now: Date;
  policy?: CompiledPolicy;
  sourceTitles: Map<string, string>;
}): FleetChecks {
  const { columns, scope, sort, now, policy, sourceTitles } = options;
  const newSince = new Date(now.getTime() - NEW_DAYS * DAY_MS);
  const slots = selectSlots(columns, scope);
  const rank = RANKED_BY[sort];
  return {
    items: sumChecks(columns, slots, newSince)
      .map(sums => toFleetCheck(sums, policy))
      .sort((a, b) => rank(b) - rank(a) || (a.name < b.name ? -1 : 1)),
    unknownBySource: sumMissingSources(columns, slots).map(row => ({
      ...row,
      title: sourceTitles.get(row.source) ?? row.source,
    })),
    entities: slots.length,
  };
}

function toFleetCheck(
  { check, counts, newlyFailing }: CheckSums,
  policy?: CompiledPolicy,
): FleetCheck {
  const compiled = policy?.checks.get(check);
  const spec = compiled?.document.spec;
  const weight = compiled?.weight ?? 0;
  const total = (statuses: CheckStatus[]) =>
    statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  return {
    name: check,
    title: compiled?.title ?? check,
    dimension: spec?.dimension ?? '',
    stream: spec?.stream ?? '',
    weight,
    counts,
    newlyFailing,
    concerned: total(CONCERNED),
    value: weight * total(OPEN_STATUSES),
    sources: [...new Set(compiled?.facts.map(fact => fact.source))],
  };
}
