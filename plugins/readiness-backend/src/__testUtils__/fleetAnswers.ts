import { Knex } from 'knex';
import { CheckQueries } from '../fleet/checks/CheckQueries';
import { readChecks } from '../fleet/checks/readChecks';
import { writeBacklog } from '../fleet/checks/writeBacklog';
import { CompareQueries } from '../fleet/compare/CompareQueries';
import { summarise } from '../fleet/compare/summarise';
import { EntityListQueries } from '../fleet/entities/EntityListQueries';
import { listEntities } from '../fleet/entities/listEntities';
import { readFacets } from '../fleet/facets/readFacets';
import { parseFleetFilter } from '../fleet/filter/parseFleetFilter';
import { SeenEntities } from '../fleet/filter/SeenEntities';
import { GateQueries } from '../fleet/gates/GateQueries';
import { readGates } from '../fleet/gates/readGates';
import { parseEntitiesRequest } from '../fleet/parseFleetRequests';
import { PolicyHistory } from '../fleet/trends/PolicyHistory';
import { readTrends } from '../fleet/trends/readTrends';
import { ScoreTrends } from '../fleet/trends/ScoreTrends';

/** Every answer about the fleet, as of a time. */
export const answersAt =
  (now: Date) => (knex: Knex, filter: string[], seen: SeenEntities) => {
    const queries = new CompareQueries({ knex });
    const trends = new ScoreTrends({ knex });
    const parsed = parseFleetFilter(filter);
    const scope = { filter: parsed, seen };
    const common = { seen, now };
    const checks = new CheckQueries({ knex });
    return {
      summary: (groupBy: 'owner' | 'type', more: object = {}) =>
        summarise({
          ...common,
          queries,
          trends,
          request: {
            filter: parsed,
            groupBy,
            show: 'sections',
            days: 30,
            likeWithLike: false,
            ...more,
          },
        }),
      trends: () =>
        readTrends({
          ...common,
          queries,
          trends,
          policyHistory: new PolicyHistory({ knex }),
          request: { filter: parsed, groupBy: 'type', days: 60 },
        }),
      checks: () =>
        readChecks({
          queries: checks,
          scope,
          sort: 'failing',
          now,
          sourceTitles: new Map(),
        }),
      backlog: (format: 'csv' | 'github') =>
        writeBacklog({ queries: checks, scope, format }),
      gates: () =>
        readGates({
          compare: queries,
          queries: new GateQueries({ knex }),
          scope,
          groupBy: 'owner',
          now,
          groupsFor: entries => entries,
        }),
      facets: () => readFacets({ knex, filter: parsed, seen }),
      page: (query: object) =>
        listEntities({
          ...common,
          queries: new EntityListQueries({ knex }),
          request: parseEntitiesRequest({ filter, ...query }),
          gateTitles: new Map(),
        }),
    };
  };
