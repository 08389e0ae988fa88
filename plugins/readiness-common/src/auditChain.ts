import { ChainedRecord } from 'backstage-plugin-readiness-engine';
import { ReadinessAuditRecord } from './api/governance';

/**
 * A record of an audit log as a link of its chain, for `verifyChain` of `backstage-plugin-readiness-engine`:
 * the hash is over the row as the backend stored it.
 * @public
 */
export function toChainedRecord(
  record: ReadinessAuditRecord,
): ChainedRecord<Record<string, string | number | null>> {
  const { previousHash, hash } = record;
  const content = {
    entity_ref: record.entityRef,
    sequence: record.sequence,
    at: record.at,
    actor: record.actor,
    action: record.action,
    subject: record.subject,
    reason: record.reason ?? null,
    policy_version: record.policyVersion ?? null,
    data: JSON.stringify(record.data),
  };
  return { content, previousHash, hash };
}
