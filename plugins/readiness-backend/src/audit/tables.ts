/** @internal */
export interface AuditRecordRow {
  entity_ref: string;
  sequence: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  reason: string | null;
  policy_version: string | null;
  data: string;
  previous_hash: string;
  hash: string;
}
