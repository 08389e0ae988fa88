import { JsonObject } from '@backstage/types';

/** One record of an entity's audit log. @public */
export interface ReadinessAuditRecord {
  entityRef: string;
  /** From 0, without gaps. */
  sequence: number;
  /** ISO 8601 */
  at: string;
  /** Entity ref of a user, or `service:<subject>`. */
  actor: string;
  /** What was done, e.g. `gate.approved`. */
  action: string;
  /** Gate or evidence item it is about. */
  subject: string;
  reason?: string;
  policyVersion?: string;
  data: JsonObject;
  /** Of the record before; empty on the first. */
  previousHash: string;
  hash: string;
}

/** A page of an entity's audit log, newest first. @public */
export interface ReadinessAuditPage {
  items: ReadinessAuditRecord[];
  pageInfo: { nextCursor?: string };
}

/** Whether audit logs are as they were written. @public */
export interface ReadinessAuditVerdict {
  ok: boolean;
  /** Numbers of what was looked at. */
  entities: number;
  records: number;
  /** The first bad record of each log that is not whole. */
  broken: { entityRef: string; sequence: number; reason: string }[];
}
