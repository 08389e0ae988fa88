import { CheckStatus } from 'backstage-plugin-readiness-engine';

/** @internal */
export interface AssessmentQueueRow {
  entity_ref: string;
  due_at: string;
  ticket: number;
  lease_until: string | null;
  lease_token: string | null;
  attempts: number;
  last_error: string | null;
  /** 1: somebody waits for it. */
  awaited: number;
}

/** @internal */
export interface AssessmentRow {
  entity_ref: string;
  revision: number;
  title: string;
  title_sort: string;
  kind: string;
  type: string | null;
  owner: string | null;
  system: string | null;
  lifecycle: string | null;
  version: string | null;
  level_name: string | null;
  level_rank: number;
  score: number | null;
  score_sort: number;
  score_without_waivers: number | null;
  profile: string | null;
  risk_tier: string | null;
  delivery_mode: string | null;
  policy_version: string;
  fingerprint: string;
  assessed_at: string;
  counts: string;
  detail: string;
  scorecards: string;
  next_actions: string;
  standing: string;
  details_fingerprint: string;
}

/** @internal */
export interface CheckResultRow {
  entity_ref: string;
  check_name: string;
  status: CheckStatus;
  since: string;
}

/** @internal */
export interface AssessmentDetailsRow {
  entity_ref: string;
  /** JSON: CheckResult by name. */
  checks: string;
  /** JSON: GateResult[] */
  gates: string;
}

/** @internal */
export interface AssessmentChangeRow {
  id: number | string;
  entity_ref: string;
  at: string;
  kind: string;
  subject: string;
  title: string;
  from_value: string | null;
  to_value: string | null;
  reason: string | null;
  policy_version: string;
}

/** @internal */
export interface ScorePointRow {
  id: number | string;
  entity_ref: string;
  at: string;
  score: number | null;
  level_name: string | null;
  level_rank: number | null;
  policy_version: string;
}
