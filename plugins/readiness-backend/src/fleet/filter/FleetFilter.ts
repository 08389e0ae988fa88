import { GateStatus, CheckStatus } from 'backstage-plugin-readiness-engine';

/** Fields that hold one value, and their columns in `fleet_entities`. @internal */
export const VALUE_COLUMNS = {
  kind: 'kind',
  type: 'type',
  owner: 'owner',
  'parent-group': 'parent_group',
  'business-unit': 'business_unit',
  system: 'system',
  domain: 'domain',
  lifecycle: 'lifecycle',
  level: 'level_name',
  profile: 'profile',
  'risk-tier': 'risk_tier',
  'delivery-mode': 'delivery_mode',
} as const;

/** @internal */
export type ValueField = keyof typeof VALUE_COLUMNS;

/** Stands for no value. @internal */
export const NONE = 'none';

/**
 * Which entities are asked for. Fields must all hold, and values of one field are alternatives; of gates and checks
 * the statuses of one are, and each must hold that is named, as each section must be there.
 * @internal
 */
export interface FleetFilterQuery {
  values: Partial<Record<ValueField, string[]>>;
  tags: string[];
  /** Of these groups, of teams below them, or in these business units. */
  groups: string[];
  gates: { gate: string; status: GateStatus | typeof NONE }[];
  checks: { check: string; status: CheckStatus | typeof NONE }[];
  sections: { scorecard: string; section: string }[];
  minScore?: number;
  maxScore?: number;
  hasWaivers: boolean;
  stale: boolean;
  /** ISO 8601 */
  changedSince?: string;
  refs: string[];
  /** Every word must be part of title or ref. */
  words: string[];
}

/** @internal */
export function everything(): FleetFilterQuery {
  return {
    values: {},
    tags: [],
    groups: [],
    gates: [],
    checks: [],
    sections: [],
    hasWaivers: false,
    stale: false,
    refs: [],
    words: [],
  };
}
