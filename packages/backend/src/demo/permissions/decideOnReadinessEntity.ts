import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  readinessConcernRaisePermission,
  readinessConcernResolvePermission,
  readinessEvaluatePermission,
  readinessGateDecidePermission,
  readinessRiskDecidePermission,
  readinessWaiverDecidePermission,
  RESOURCE_TYPE_READINESS_ENTITY,
} from 'backstage-plugin-readiness-common';
import {
  createReadinessConditionalDecision,
  readinessConditions,
} from 'backstage-plugin-readiness-node';

type EntityPermission = ResourcePermission<
  typeof RESOURCE_TYPE_READINESS_ENTITY
>;

/** What everybody may who sees the entity. Who resolves a concern is then a matter of the profile. */
const EVERYBODY: Permission[] = [
  readinessEvaluatePermission,
  readinessConcernRaisePermission,
  readinessConcernResolvePermission,
];

/** What reviewers may; whom the profile names decides further. */
const REVIEWERS: Permission[] = [
  readinessWaiverDecidePermission,
  readinessRiskDecidePermission,
];

/**
 * Rules 2 to 5 of the portal's policy for what is done to an assessed entity.
 * @internal
 */
export function decideOnReadinessEntity(
  permission: EntityPermission,
  { claims, isReviewer }: { claims: string[]; isReviewer: boolean },
): PolicyDecision {
  if (EVERYBODY.some(({ name }) => name === permission.name)) {
    return { result: AuthorizeResult.ALLOW };
  }
  if (REVIEWERS.some(({ name }) => name === permission.name)) {
    return {
      result: isReviewer ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    };
  }
  if (permission.name === readinessGateDecidePermission.name) {
    return createReadinessConditionalDecision(
      permission,
      readinessConditions.isApproverOfStep({ claims }),
    );
  }
  return isReviewer
    ? { result: AuthorizeResult.DENY }
    : createReadinessConditionalDecision(
        permission,
        readinessConditions.isOwner({ claims }),
      );
}
