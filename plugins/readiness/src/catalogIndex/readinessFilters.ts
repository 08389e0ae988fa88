import {
  DefaultEntityFilters,
  EntityFilter,
} from '@backstage/plugin-catalog-react';
import { READINESS_STATUS_ANNOTATION } from 'backstage-plugin-readiness-common';
import { GateStatusFilter } from './GateStatusFilter';
import { StampFilter } from './StampFilter';

/** The filters of Readiness by their name in the address, `filters[<name>]`. @internal */
export type ReadinessFilters = DefaultEntityFilters & {
  readinessGates?: GateStatusFilter;
  readinessLevel?: StampFilter;
  readinessProfile?: StampFilter;
  readinessRiskTier?: StampFilter;
  readinessMode?: StampFilter;
};

/** Filters with one annotation each. @internal */
export const STAMP_OF = {
  readinessLevel: READINESS_STATUS_ANNOTATION.level,
  readinessProfile: READINESS_STATUS_ANNOTATION.profile,
  readinessRiskTier: READINESS_STATUS_ANNOTATION.riskTier,
  readinessMode: READINESS_STATUS_ANNOTATION.mode,
} as const;

/** @internal */
export type StampFilterName = keyof typeof STAMP_OF;

/** What is stamped where nothing is known. @internal */
export const NO_VALUE = 'none';

/** What the chosen filters ask the catalog's backend for, leaving out one field. @internal */
export function toBackendFilter(
  filters: object,
  leaveOut?: string,
): Record<string, string | symbol | (string | symbol)[]> {
  const chosen = Object.values(filters) as (EntityFilter | undefined)[];
  const all = Object.assign(
    {},
    ...chosen.map(filter => filter?.getCatalogFilters?.()),
  );
  if (leaveOut) {
    delete all[leaveOut];
  }
  return all;
}
