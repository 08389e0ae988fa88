import { Knex } from 'knex';
import { readChecks } from '../fleet/checks/readChecks';
import { writeBacklog } from '../fleet/checks/writeBacklog';
import { FleetModel } from '../fleet/columns/FleetModel';
import { summarise } from '../fleet/compare/summarise';
import { EntityListQueries } from '../fleet/entities/EntityListQueries';
import { listEntities } from '../fleet/entities/listEntities';
import { readFacets } from '../fleet/facets/readFacets';
import { parseFleetFilter } from '../fleet/filter/parseFleetFilter';
import { SeenEntities } from '../fleet/filter/SeenEntities';
import { readGates } from '../fleet/gates/readGates';
import { parseEntitiesRequest } from '../fleet/parseFleetRequests';
import { dayBefore } from '../fleet/trends/days';
import { PolicyHistory } from '../fleet/trends/PolicyHistory';
import { readTrends } from '../fleet/trends/readTrends';

/** Each database is read once, as a backend does. */
const MODELS = new WeakMap<Knex, FleetModel>();

function modelOf(knex: Knex): FleetModel {
  const model = MODELS.get(knex) ?? new FleetModel({ knex });
  MODELS.set(knex, model);
  return model;
}

/** Every answer about the fleet, as of a time. */
export const answersAt =
  (now: Date) =>
  (
    knex: Knex,
    filter: string[],
    seen: SeenEntities,
    model: FleetModel = modelOf(knex),
  ) => {
    const parsed = parseFleetFilter(filter);
    const scope = { filter: parsed, seen };
    const common = { seen, now };
    return {
      summary: (groupBy: 'owner' | 'type', more: object = {}) =>
        model.read(columns =>
          summarise({
            ...common,
            columns,
            request: {
              filter: parsed,
              groupBy,
              show: 'sections',
              days: 30,
              likeWithLike: false,
              ...more,
            },
          }),
        ),
      trends: async () => {
        const policyVersions = await new PolicyHistory({ knex }).since(
          dayBefore(now, 60),
        );
        return model.read(columns =>
          readTrends({
            ...common,
            columns,
            policyVersions,
            request: { filter: parsed, groupBy: 'type', days: 60 },
          }),
        );
      },
      checks: () =>
        model.read(columns =>
          readChecks({
            columns,
            scope,
            sort: 'failing',
            now,
            sourceTitles: new Map(),
          }),
        ),
      backlog: (format: 'csv' | 'github') =>
        writeBacklog({ knex, model, scope, format }),
      gates: () =>
        model.read(columns =>
          readGates({
            columns,
            scope,
            groupBy: 'owner',
            now,
            groupsFor: entries => entries,
          }),
        ),
      facets: () =>
        model.read(columns => readFacets({ columns, filter: parsed, seen })),
      page: (query: object) =>
        listEntities({
          ...common,
          model,
          queries: new EntityListQueries({ knex }),
          request: parseEntitiesRequest({ filter, ...query }),
          gateTitles: new Map(),
        }),
    };
  };

/** How long ago the moment in the middle is, or the mean of the two in the middle. */
export function medianDays(sinces: string[], now: Date): number {
  const days = sinces
    .map(since => (now.getTime() - Date.parse(since)) / (24 * 60 * 60_000))
    .sort((a, b) => a - b);
  const middle = days.length / 2;
  const median = (days[Math.ceil(middle) - 1] + days[Math.floor(middle)]) / 2;
  return Math.max(median, 0);
}
