/** @internal */
export interface FleetEntityRow {
  entity_ref: string;
  title: string;
  title_sort: string;
  kind: string;
  type: string | null;
  owner: string | null;
  parent_group: string | null;
  business_unit: string | null;
  system: string | null;
  domain: string | null;
  lifecycle: string | null;
  level_name: string | null;
  level_title: string | null;
  level_rank: number;
  score: number | null;
  score_sort: number;
  score_without_waivers: number | null;
  profile: string | null;
  risk_tier: string | null;
  delivery_mode: string | null;
  open_waivers: number;
  stale: number;
  passed: number;
  failed: number;
  unknown: number;
  errors: number;
  waived: number;
  upcoming: number;
  changed_at: string;
  /** When the row was written first. */
  known_since: string;
}

/** @internal */
export interface FleetGateRow {
  entity_ref: string;
  gate: string;
  status: string;
  enforcement: string;
  since: string;
}

/** @internal */
export interface FleetSectionRow {
  entity_ref: string;
  scorecard: string;
  section: string;
  score: number | null;
  earned: number;
  possible: number;
}

/** @internal */
export interface FleetLevelRow {
  entity_ref: string;
  scorecard: string;
  /** `none` where none is reached. */
  level: string;
}

/** @internal */
export interface FleetLabelRow {
  entity_ref: string;
  label: 'tag' | 'group';
  value: string;
}

/** @internal */
export interface FleetDimensionRow {
  entity_ref: string;
  dimension: string;
  score: number | null;
  earned: number;
  possible: number;
}

/** @internal */
export interface FleetMissingSourceRow {
  entity_ref: string;
  source: string;
  results: number;
}

/** @internal */
export interface ScoreDayRow {
  entity_ref: string;
  day: string;
  score: number | null;
  level_name: string | null;
  known_before: number;
  score_before: number | null;
  level_before: string | null;
}
