import { ReadinessAuditRecord } from 'backstage-plugin-readiness-common';
import { AuditRecordRow } from './tables';

/** @internal */
export function toAuditRecord(row: AuditRecordRow): ReadinessAuditRecord {
  return {
    entityRef: row.entity_ref,
    sequence: row.sequence,
    at: row.at,
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    reason: row.reason ?? undefined,
    policyVersion: row.policy_version ?? undefined,
    data: JSON.parse(row.data),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
