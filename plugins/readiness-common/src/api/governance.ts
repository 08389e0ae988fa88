import { JsonObject } from '@backstage/types';

/** Evidence as somebody gave it. @public */
export interface ReadinessEvidence {
  id: string;
  /** As in the profile. */
  name: string;
  url?: string;
  note?: string;
  /** ISO 8601 */
  givenAt: string;
  /** Entity ref of a user, or `service:<subject>`. */
  by: string;
  /** The version of the entity it was given for. */
  version?: string;
  /** ISO 8601 */
  expiresAt?: string;
}

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
