import { ListEntitiesRequest } from 'backstage-plugin-readiness-common';

/** Fields by which the list can be narrowed; the same names in the address and in the API. @internal */
export const FILTER_FIELDS = [
  'text',
  'level',
  'type',
  'owner',
  'system',
  'lifecycle',
  'kind',
] as const;

/** @internal */
export type FilterField = (typeof FILTER_FIELDS)[number];

/** @internal */
export const SORTS = [
  'score',
  '-score',
  'name',
  'level',
  '-assessedAt',
] as const;

/** @internal */
export type EntitySort = (typeof SORTS)[number];

/** What of the list is on screen; the address says all of it. @internal */
export interface EntitiesSelection {
  filters: { field: FilterField; value: string }[];
  sort: EntitySort;
  cursor?: string;
}

const PAGE_SIZE = 25;
const DEFAULT_SORT: EntitySort = 'score';

/** @internal */
export function readEntitiesUrl(params: URLSearchParams): EntitiesSelection {
  const sort = params.get('sort');
  return {
    filters: FILTER_FIELDS.flatMap(field =>
      params
        .getAll(field)
        .filter(value => value !== '')
        .map(value => ({ field, value })),
    ),
    sort: SORTS.find(known => known === sort) ?? DEFAULT_SORT,
    cursor: params.get('cursor') ?? undefined,
  };
}

/** @internal */
export function toListRequest(
  selection: EntitiesSelection,
): ListEntitiesRequest {
  return {
    filter: selection.filters.map(({ field, value }) => `${field}=${value}`),
    sort: selection.sort,
    limit: PAGE_SIZE,
    cursor: selection.cursor,
  };
}

/**
 * The address with a filter in place; back on the first page, as the list is another one.
 *
 * @internal
 */
export function withFilter(
  params: URLSearchParams,
  field: FilterField,
  value: string,
): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('cursor');
  next.delete(field);
  if (value !== '') {
    next.set(field, value);
  }
  return next;
}
