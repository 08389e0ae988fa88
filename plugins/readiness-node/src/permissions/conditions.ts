import { createConditionExports } from '@backstage/plugin-permission-node';
import { readinessEntityResourceRef } from './readinessEntity';
import { readinessPermissionRules } from './rules';

const exported = createConditionExports({
  resourceRef: readinessEntityResourceRef,
  rules: readinessPermissionRules,
});

/** Conditions for the decisions of a permission policy about assessed entities. @public */
export const readinessConditions = exported.conditions;

/**
 * A decision that depends on the entity; for permissions of type `readiness-entity`.
 *
 * ```ts
 * if (isResourcePermission(permission, RESOURCE_TYPE_READINESS_ENTITY)) {
 *   return createReadinessConditionalDecision(permission,
 *     readinessConditions.isOwner({ claims: user.info.ownershipEntityRefs }));
 * }
 * ```
 * @public
 */
export const createReadinessConditionalDecision =
  exported.createConditionalDecision;
