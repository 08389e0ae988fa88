import {
  FLEET_GROUP_BYS,
  FleetGroupBy,
  FleetRequest,
} from 'backstage-plugin-readiness-common';
import { GATE_STATUS_LOOK } from 'backstage-plugin-readiness-react';
import {
  FilterTerm,
  readFilter,
  toFleetFilter,
  withTerms,
} from '../fleet/fleetUrl';

/** What of the gates is on screen; the address says all of it. @internal */
export interface GatesSelection {
  filter: FilterTerm[];
  groupBy: FleetGroupBy;
  /** Those whose groups are shown. */
  gates: string[];
  /** All that is blocked longest, not only the first. */
  allBlocked: boolean;
}

/** @internal */
export function readGatesUrl(params: URLSearchParams): GatesSelection {
  return {
    filter: readFilter(params),
    groupBy:
      FLEET_GROUP_BYS.find(value => value === params.get('groupBy')) ??
      FLEET_GROUP_BYS[0],
    gates: params.getAll('gate'),
    allBlocked: params.get('blocked') === 'all',
  };
}

/** @internal */
export function toGatesRequest(selection: GatesSelection): FleetRequest {
  return {
    filter: toFleetFilter(selection.filter),
    groupBy: selection.groupBy,
  };
}

/** The terms of the entities behind a number: a status of a gate, in a group or in all. @internal */
export function toStatusTerms(
  selection: GatesSelection,
  part: { gate: string; status: string; group?: string },
): FilterTerm[] {
  const { gate, status, group } = part;
  return withTerms(selection.filter, [
    ...(group === undefined
      ? []
      : [{ field: selection.groupBy, value: group }]),
    { field: 'gate', value: `${gate}:${status}` },
  ]);
}

/** Statuses that some entities have: passed first, those of another version last. @internal */
export function toStatuses(counts: Record<string, number>): string[] {
  const known = Object.keys(GATE_STATUS_LOOK);
  const others = Object.keys(counts).filter(status => !known.includes(status));
  return [...known, ...others.sort()].filter(status => counts[status] > 0);
}

/** @internal */
export function sumOf(
  counts: Record<string, number>,
  statuses: string[] = Object.keys(counts),
): number {
  return statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
}
