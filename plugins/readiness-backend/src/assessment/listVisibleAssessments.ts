import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EntityReadinessSummary,
  ReadinessPage,
} from 'backstage-plugin-readiness-common';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { encodeCursor } from '../http/cursor';
import { AssessmentQueries } from './AssessmentQueries';
import { ListPosition, ListRequest } from './parseListRequest';

/**
 * A page of the assessments that the caller may see; what the caller may not see is neither shown nor
 * counted. Where the permission depends on the entity the catalog is asked about every candidate,
 * since the count must be of visible ones.
 * @internal
 */
export async function listVisibleAssessments(options: {
  queries: AssessmentQueries;
  visibility: EntityVisibility;
  request: ListRequest;
  credentials: BackstageCredentials;
}): Promise<ReadinessPage<EntityReadinessSummary>> {
  const { queries, visibility, request, credentials } = options;
  const { limit } = request;
  const scope = await visibility.scope(credentials);
  if (scope === 'none') {
    return { items: [], totalItems: 0, pageInfo: {} };
  }
  let positions: ListPosition[];
  let totalItems: number;
  if (scope === 'all') {
    positions = await queries.positions(request, limit + 1);
    totalItems = await queries.count(request);
  } else {
    const all = await queries.positions({ ...request, after: undefined });
    const visible = await visibility.filterVisible(
      all.map(one => one.entityRef),
      credentials,
    );
    totalItems = visible.size;
    const rest = request.after ? await queries.positions(request) : all;
    positions = rest.filter(one => visible.has(one.entityRef));
  }
  const page = positions.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await queries.summaries(page.map(one => one.entityRef)),
    totalItems,
    pageInfo:
      last && positions.length > limit
        ? { nextCursor: toCursor(request, last) }
        : {},
  };
}

function toCursor(request: ListRequest, last: ListPosition): string {
  const sort = `${request.descending ? '-' : ''}${request.sort}`;
  return encodeCursor({ s: sort, v: last.value, r: last.entityRef });
}
