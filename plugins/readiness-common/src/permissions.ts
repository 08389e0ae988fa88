import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Resource type of what is done to an assessed entity; the resource ref is the entity ref. Rules for
 * conditional decisions are in `backstage-plugin-readiness-node`.
 * @public
 */
export const RESOURCE_TYPE_READINESS_ENTITY = 'readiness-entity';

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
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
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
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/** To submit a gate for review. @public */
export const readinessGateSubmitPermission = createPermission({
  name: 'readiness.gate.submit',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/** To approve, reject or ask for changes at a gate, where the profile names one as approver. @public */
export const readinessGateDecidePermission = createPermission({
  name: 'readiness.gate.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/** To read and verify the audit log of the entities one may see. @public */
export const readinessAuditReadPermission = createPermission({
  name: 'readiness.audit.read',
  attributes: { action: 'read' },
});

/** To ask for a waiver of a check or evidence item of an entity. @public */
export const readinessWaiverRequestPermission = createPermission({
  name: 'readiness.waiver.request',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/** To accept, refuse or revoke waivers, where the profile names one as acceptor. @public */
export const readinessWaiverDecidePermission = createPermission({
  name: 'readiness.waiver.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/** To record a risk tier for an entity; a lower one waits for approval. @public */
export const readinessRiskClassifyPermission = createPermission({
  name: 'readiness.risk.classify',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/** To approve a lower risk tier. @public */
export const readinessRiskDecidePermission = createPermission({
  name: 'readiness.risk.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/** To raise a concern about an entity. @public */
export const readinessConcernRaisePermission = createPermission({
  name: 'readiness.concern.raise',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/** To resolve a concern. @public */
export const readinessConcernResolvePermission = createPermission({
  name: 'readiness.concern.resolve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/** To change the delivery mode or product context of an entity, and to answer advice. @public */
export const readinessDeliveryChangePermission = createPermission({
  name: 'readiness.delivery.change',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/** To see what a draft policy would change. @public */
export const readinessPolicyPreviewPermission = createPermission({
  name: 'readiness.policy.preview',
  attributes: { action: 'read' },
});

/** To create, change and delete campaigns, whoever owns them. @public */
export const readinessCampaignManagePermission = createPermission({
  name: 'readiness.campaign.manage',
  attributes: {},
});

/** To create, change and delete campaigns that oneself or a group of one's own owns. @public */
export const readinessCampaignManageOwnPermission = createPermission({
  name: 'readiness.campaign.manage-own',
  attributes: {},
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
  readinessWaiverRequestPermission,
  readinessWaiverDecidePermission,
  readinessRiskClassifyPermission,
  readinessRiskDecidePermission,
  readinessConcernRaisePermission,
  readinessConcernResolvePermission,
  readinessDeliveryChangePermission,
  readinessPolicyPreviewPermission,
  readinessCampaignManagePermission,
  readinessCampaignManageOwnPermission,
];
