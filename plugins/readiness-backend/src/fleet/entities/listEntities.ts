import { FleetEntity, ReadinessPage } from 'backstage-plugin-readiness-common';
import { encodeCursor } from '../../http/cursor';
import { FleetModel } from '../columns/FleetModel';
import { selectSlots } from '../columns/selectSlots';
import { SeenEntities } from '../filter/SeenEntities';
import { EntitiesQuery, FleetPosition } from '../parseFleetRequests';
import { dayBefore } from '../trends/days';
import { EntityListQueries } from './EntityListQueries';
import { positions } from './positions';

/** Days that the change of a score in the list looks back. */
const CHANGE_DAYS = 30;

interface ListOptions {
  model: FleetModel;
  queries: EntityListQueries;
  request: EntitiesQuery;
  seen: SeenEntities;
  now: Date;
  gateTitles: Map<string, string>;
}

/** A page of what the caller may see; what is hidden is neither shown nor counted. @internal */
export async function listEntities(
  options: ListOptions,
): Promise<ReadinessPage<FleetEntity>> {
  const { queries, request, gateTitles } = options;
  const { limit } = request;
  const since = dayBefore(options.now, CHANGE_DAYS);
  const { found, totalItems } = await findPositions(options, since);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const sort = `${request.descending ? '-' : ''}${request.sort}`;
  return {
    items: await queries.entities(
      page.map(one => one.entityRef),
      { since, gateTitles },
    ),
    totalItems,
    pageInfo:
      last && found.length > limit
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

/** One position more than the page has, where there is one. */
async function findPositions(
  { model, queries, request, seen }: ListOptions,
  since: string,
): Promise<{ found: FleetPosition[]; totalItems: number }> {
  const { filter, sort } = request;
  const limit = request.limit + 1;
  if (sort !== 'assessedAt') {
    return model.read(columns => {
      const slots = selectSlots(columns, { filter, seen });
      return {
        found: positions(columns, slots, { request, sort, limit, since }),
        totalItems: slots.length,
      };
    });
  }
  // Written with each assessment, also where nothing changed: the database has it, in order.
  const refs = await model.read(
    columns =>
      new Set(
        Array.from(selectSlots(columns, { filter, seen }), slot =>
          String(columns.refs[slot]),
        ),
      ),
  );
  return {
    found: await queries.byAssessment(refs, request, limit),
    totalItems: refs.size,
  };
}
