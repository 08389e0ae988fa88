import { FleetEntity, ReadinessPage } from 'backstage-plugin-readiness-common';
import { encodeCursor } from '../../http/cursor';
import { SeenEntities } from '../filter/SeenEntities';
import { EntitiesQuery } from '../parseFleetRequests';
import { dayBefore } from '../trends/firstOfPeriod';
import { EntityListQueries } from './EntityListQueries';

/** Days that the change of a score in the list looks back. */
const CHANGE_DAYS = 30;

/** A page of what the caller may see; what is hidden is neither shown nor counted. @internal */
export async function listEntities(options: {
  queries: EntityListQueries;
  request: EntitiesQuery;
  seen: SeenEntities;
  now: Date;
  gateTitles: Map<string, string>;
}): Promise<ReadinessPage<FleetEntity>> {
  const { queries, request, seen, gateTitles } = options;
  const { filter, limit } = request;
  const scope = { filter, seen };
  const since = dayBefore(options.now, CHANGE_DAYS);
  const [positions, totalItems] = await Promise.all([
    queries.positions(scope, request, { limit: limit + 1, since }),
    queries.count(scope),
  ]);
  const page = positions.slice(0, limit);
  const last = page.at(-1);
  const sort = `${request.descending ? '-' : ''}${request.sort}`;
  return {
    items: await queries.entities(
      page.map(one => one.entityRef),
      { since, gateTitles },
    ),
    totalItems,
    pageInfo:
      last && positions.length > limit
        ? {
            nextCursor: encodeCursor({
              s: sort,
              v: last.value,
              r: last.entityRef,
            }),
          }
        : {},
  };
}
