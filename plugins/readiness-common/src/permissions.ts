import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To see readiness at all. Which entities one sees is decided by the catalog's own
 * `catalog.entity.read`.
 * @public
 */
export const readinessReadPermission = createPermission({
  name: 'readiness.assessment.read',
  attributes: { action: 'read' },
});

/** To have an entity assessed now. @public */
export const readinessEvaluatePermission = createPermission({
  name: 'readiness.assessment.evaluate',
  attributes: { action: 'update' },
});

/** To push facts. @public */
export const readinessFactsPushPermission = createPermission({
  name: 'readiness.facts.push',
  attributes: { action: 'create' },
});

/** To read the policy documents. @public */
export const readinessPolicyReadPermission = createPermission({
  name: 'readiness.policy.read',
  attributes: { action: 'read' },
});

/** To give evidence for the gates of an entity. @public */
export const readinessEvidenceGivePermission = createPermission({
  name: 'readiness.evidence.give',
  attributes: { action: 'create' },
});

/** To submit a gate for review. @public */
export const readinessGateSubmitPermission = createPermission({
  name: 'readiness.gate.submit',
  attributes: { action: 'update' },
});

/** To approve, reject or ask for changes at a gate, where the profile names one as approver. @public */
export const readinessGateDecidePermission = createPermission({
  name: 'readiness.gate.decide',
  attributes: { action: 'update' },
});

/** To read and verify the audit log of the entities one may see. @public */
export const readinessAuditReadPermission = createPermission({
  name: 'readiness.audit.read',
  attributes: { action: 'read' },
});

/** All permissions of the plugin. @public */
export const readinessPermissions = [
  readinessReadPermission,
  readinessEvaluatePermission,
  readinessFactsPushPermission,
  readinessPolicyReadPermission,
  readinessEvidenceGivePermission,
  readinessGateSubmitPermission,
  readinessGateDecidePermission,
  readinessAuditReadPermission,
];
