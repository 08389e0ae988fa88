import { GateReviewDecision } from 'backstage-plugin-readiness-engine';

/** @internal */
export interface GateSubmissionRow {
  number: number | string;
  id: string;
  entity_ref: string;
  gate: string;
  submitted_by: string;
  at: string;
  version: string | null;
  reason: string | null;
  fingerprint: string;
  basis: string;
}

/** @internal */
export interface GateDecisionRow {
  number: number | string;
  entity_ref: string;
  gate: string;
  submission_id: string;
  step: string;
  actor: string;
  decision: GateReviewDecision['decision'];
  at: string;
  fingerprint: string;
  basis: string;
  version: string | null;
  reason: string | null;
}
