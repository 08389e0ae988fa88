import { readinessReadPermission } from 'backstage-plugin-readiness-common';
import { Request, Router } from 'express';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { FactSourceRegistry } from '../facts/FactSourceRegistry';
import { Authorizer } from '../http/Authorizer';
import { PolicyProvider } from '../policy/PolicyProvider';
import { readChecks } from './checks/readChecks';
import { sourceTitles } from './checks/sourceTitles';
import { BACKLOG_MEDIA_TYPES, writeBacklog } from './checks/writeBacklog';
import { FleetModel } from './columns/FleetModel';
import { summarise } from './compare/summarise';
import { EntityListQueries } from './entities/EntityListQueries';
import { listEntities } from './entities/listEntities';
import { readFacets } from './facets/readFacets';
import { SeenEntitiesReader } from './filter/SeenEntities';
import { readGates } from './gates/readGates';
import { gateTitles } from './groups';
import {
  parseBacklogRequest,
  parseChecksRequest,
  parseEntitiesRequest,
  parseFacetsRequest,
  parseGatesRequest,
  parseSummaryRequest,
  parseTrendsRequest,
} from './parseFleetRequests';
import { dayBefore } from './trends/days';
import { PolicyHistory } from './trends/PolicyHistory';
import { readTrends } from './trends/readTrends';

/** @internal */
export interface FleetRoutesOptions {
  authorizer: Authorizer;
  knex: Knex;
  fleet: FleetModel;
  seenEntities: SeenEntitiesReader;
  policies: PolicyProvider;
  registry: FactSourceRegistry;
  roles: { groupsFor(entries: string[]): string[] };
  clock: Clock;
}

/** @internal */
export function addFleetRoutes(
  router: Router,
  options: FleetRoutesOptions,
): void {
  const { authorizer, knex, fleet, seenEntities } = options;
  const { policies, roles, clock } = options;
  const list = new EntityListQueries({ knex });
  const policyHistory = new PolicyHistory({ knex });

  /** What the caller may see, after the request itself was found good. */
  async function ask<T>(req: Request, parse: (query: unknown) => T) {
    const credentials = await authorizer.require(req, readinessReadPermission);
    const request = parse(req.query);
    return {
      request,
      seen: await seenEntities.get(credentials),
      now: clock(),
      policy: policies.current()?.policy,
    };
  }

  router.get('/v1/entities', async (req, res) => {
    const asked = await ask(req, parseEntitiesRequest);
    res.json(
      await listEntities({
        ...asked,
        model: fleet,
        queries: list,
        gateTitles: gateTitles(asked.policy),
      }),
    );
  });

  router.get('/v1/fleet/summary', async (req, res) => {
    const asked = await ask(req, parseSummaryRequest);
    res.json(await fleet.read(columns => summarise({ ...asked, columns })));
  });

  router.get('/v1/fleet/trends', async (req, res) => {
    const asked = await ask(req, parseTrendsRequest);
    const from = dayBefore(asked.now, asked.request.days);
    const policyVersions = await policyHistory.since(from);
    res.json(
      await fleet.read(columns =>
        readTrends({ ...asked, columns, policyVersions }),
      ),
    );
  });

  router.get('/v1/fleet/checks', async (req, res) => {
    const { request, seen, ...asked } = await ask(req, parseChecksRequest);
    res.json(
      await fleet.read(columns =>
        readChecks({
          ...asked,
          columns,
          scope: { filter: request.filter, seen },
          sort: request.sort,
          sourceTitles: sourceTitles(options.registry, asked.policy),
        }),
      ),
    );
  });

  router.get('/v1/fleet/checks/backlog', async (req, res) => {
    const { request, seen, policy } = await ask(req, parseBacklogRequest);
    const { filter, format } = request;
    const text = await writeBacklog({
      ...{ knex, model: fleet },
      scope: { filter, seen },
      format,
      checks: request.checks,
      policy,
    });
    res.type(BACKLOG_MEDIA_TYPES[format]).send(text);
  });

  router.get('/v1/fleet/gates', async (req, res) => {
    const { request, seen, ...asked } = await ask(req, parseGatesRequest);
    res.json(
      await fleet.read(columns =>
        readGates({
          ...asked,
          columns,
          scope: { filter: request.filter, seen },
          groupBy: request.groupBy,
          groupsFor: entries => roles.groupsFor(entries),
        }),
      ),
    );
  });

  router.get('/v1/fleet/facets', async (req, res) => {
    const { request, seen, policy } = await ask(req, parseFacetsRequest);
    res.json(
      await fleet.read(columns =>
        readFacets({ ...request, columns, seen, policy }),
      ),
    );
  });
}
