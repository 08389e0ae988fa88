import { ReadinessClassification } from 'backstage-plugin-readiness-common';

/** @internal */
export interface ClassificationRow {
  number: number | string;
  id: string;
  entity_ref: string;
  tier: string;
  from_tier: string | null;
  reason: string;
  made_by: string;
  at: string;
  status: ReadinessClassification['status'];
  decided_by: string | null;
  decided_at: string | null;
  decision_reason: string | null;
}
