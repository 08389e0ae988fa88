import {
  FleetCheck,
  FleetChecksRequest,
} from 'backstage-plugin-readiness-common';
import { CheckStatus } from 'backstage-plugin-readiness-react';
import {
  FilterTerm,
  readFilter,
  toFleetFilter,
  withTerms,
} from '../fleet/fleetUrl';

/** @internal */
export const CHECK_SORTS = ['failing', 'value', 'new', 'unknown'] as const;

/** What of the checks is on screen; the address says all of it. @internal */
export interface ChecksSelection {
  filter: FilterTerm[];
  sort: (typeof CHECK_SORTS)[number];
  /** All checks, not only the first. */
  all: boolean;
}

/** @internal */
export function readChecksUrl(params: URLSearchParams): ChecksSelection {
  const sort = params.get('sort');
  return {
    filter: readFilter(params),
    sort: CHECK_SORTS.find(known => known === sort) ?? CHECK_SORTS[0],
    all: params.get('checks') === 'all',
  };
}

/** @internal */
export function toChecksRequest(
  selection: ChecksSelection,
): FleetChecksRequest {
  return { filter: toFleetFilter(selection.filter), sort: selection.sort };
}

/** The terms of the entities where a check has a status. @internal */
export function toCheckTerms(
  filter: FilterTerm[],
  check: Pick<FleetCheck, 'name'>,
  status: CheckStatus,
): FilterTerm[] {
  return withTerms(filter, [
    { field: 'check', value: `${check.name}:${status}` },
  ]);
}
