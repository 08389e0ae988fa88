import { AssessmentChange } from 'backstage-plugin-readiness-engine';
import { AssessmentToRecord } from '../assessment/AssessmentStore';
import { AuditEntry, READINESS_ACTOR } from './AuditEntry';

const ACTIONS: Partial<Record<AssessmentChange['kind'], string>> = {
  gate: 'gate.status-changed',
  level: 'level.changed',
  policy: 'policy.changed',
  profile: 'profile.changed',
  'risk-tier': 'risk-tier.changed',
  mode: 'mode.changed',
};

/**
 * What an assessment puts on record: one record for the first one, which says where everything
 * began, then one per change. Checks, scores and versions are in the history, not here.
 * @internal
 */
export function toAuditEntries({
  before,
  after,
  changes,
}: AssessmentToRecord): AuditEntry[] {
  const base = {
    entityRef: after.entityRef,
    at: after.assessedAt,
    actor: READINESS_ACTOR,
    policyVersion: after.policyVersion,
  };
  if (!before) {
    return [
      {
        ...base,
        action: 'assessment.begun',
        subject: '',
        data: {
          profile: after.profile?.name ?? null,
          riskTier: after.riskTier ?? null,
          mode: after.deliveryMode?.name ?? null,
          level: after.level?.name ?? null,
          gates: Object.fromEntries(
            (after.gates ?? []).map(gate => [gate.name, gate.status]),
          ),
        },
      },
    ];
  }
  return changes.flatMap(({ kind, subject, reason, from, to }) => {
    const action = ACTIONS[kind];
    const data = { from: from ?? null, to: to ?? null };
    return action ? [{ ...base, action, subject, reason, data }] : [];
  });
}
