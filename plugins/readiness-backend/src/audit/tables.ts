/** @internal */
export interface AuditRecordRow {
  /** The stream: ref of an entity, or the name of a stream of its own. */
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

/** The last record of a stream. @internal */
export interface AuditHeadRow {
  entity_ref: string;
  /** -1 before the first record. */
  sequence: number;
  hash: string;
}
