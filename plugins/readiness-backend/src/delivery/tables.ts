import {
  AdviceAnswer,
  ProductContextField,
  ReadinessLedgerEntry,
} from 'backstage-plugin-readiness-common';

/** @internal */
export interface LedgerRow {
  number: number | string;
  id: string;
  entity_ref: string;
  at: string;
  kind: ReadinessLedgerEntry['kind'];
  from_mode: string | null;
  to_mode: string;
  catalog_mode: string | null;
  declared_in: ReadinessLedgerEntry['declaredIn'];
  learned: string | null;
  changes: string | null;
  evidence: string;
  practices: string | null;
  decided_by: string;
  review_by: string | null;
  corrects: string | null;
  level: string | null;
  score: number | null;
  version: string | null;
}

/** @internal */
export interface ProductContextRow {
  entity_ref: string;
  field: ProductContextField;
  value: string;
  set_by: string;
  at: string;
}

/** @internal */
export interface AdviceAnswerRow {
  entity_ref: string;
  rule: string;
  answer: AdviceAnswer;
  reason: string | null;
  answered_by: string;
  at: string;
  until: string | null;
  fingerprint: string;
}
