import { FleetEntitiesRequest } from 'backstage-plugin-readiness-common';
import { FilterTerm, readFilter, toFleetFilter } from '../fleet/fleetUrl';

/** @internal */
export const SORTS = [
  'score',
  '-score',
  'change',
  '-change',
  'name',
  'level',
  '-level',
  'owner',
  '-assessedAt',
] as const;

/** @internal */
export type EntitySort = (typeof SORTS)[number];

/** What may be shown of an entity besides its name. @internal */
export const COLUMNS = [
  'level',
  'score',
  'change',
  'gates',
  'checks',
  'owner',
  'type',
  'system',
  'domain',
  'businessUnit',
  'lifecycle',
  'deliveryMode',
  'profile',
  'riskTier',
  'tags',
  'openWaivers',
  'assessed',
] as const;

/** @internal */
export type EntityColumn = (typeof COLUMNS)[number];

const DEFAULT_COLUMNS: readonly EntityColumn[] = [
  'level',
  'score',
  'change',
  'gates',
  'checks',
  'owner',
  'assessed',
];

/** What of the list is on screen; the address says all of it. @internal */
export interface EntitiesSelection {
  filter: FilterTerm[];
  sort: EntitySort;
  columns: EntityColumn[];
  cursor?: string;
}

const PAGE_SIZE = 25;
const DEFAULT_SORT: EntitySort = 'score';

/** @internal */
export function readEntitiesUrl(params: URLSearchParams): EntitiesSelection {
  const sort = params.get('sort');
  const columns = params.get('columns')?.split(',') ?? DEFAULT_COLUMNS;
  return {
    filter: readFilter(params),
    sort: SORTS.find(known => known === sort) ?? DEFAULT_SORT,
    columns: COLUMNS.filter(known =>
      (columns as readonly string[]).includes(known),
    ),
    cursor: params.get('cursor') ?? undefined,
  };
}

/** @internal */
export function toEntitiesRequest(
  selection: EntitiesSelection,
): FleetEntitiesRequest {
  return {
    filter: toFleetFilter(selection.filter),
    sort: selection.sort,
    limit: PAGE_SIZE,
    cursor: selection.cursor,
  };
}

/** The check that a filter is about, where it is about one. @internal */
export function toOnlyCheck(filter: FilterTerm[]): string | undefined {
  const checks = new Set(
    filter
      .filter(({ field }) => field === 'check')
      .map(({ value }) => value.slice(0, value.lastIndexOf(':'))),
  );
  return checks.size === 1 ? [...checks][0] : undefined;
}
