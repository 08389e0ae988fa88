import { UserInfoService } from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  readinessCampaignManagePermission,
  readinessFactsPushPermission,
  readinessPolicyPreviewPermission,
  RESOURCE_TYPE_READINESS_ENTITY,
} from 'backstage-plugin-readiness-common';
import { decideOnReadinessEntity } from './decideOnReadinessEntity';
import { DemoPolicyOptions } from './readPolicyConfig';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Who may do what in this portal:
 *
 * 1. Who is not signed in may do nothing.
 * 2. Everybody sees every entity, except those with the confidential tag that neither their groups own
 *    nor they review; what one sees one may have assessed anew, and raise a concern about.
 * 3. Owners give evidence, submit gates, ask for waivers, classify risk and change how they work.
 * 4. Gates are decided by the approvers of the step whose turn it is, whichever group they are in.
 * 5. Reviewers see everything, and decide about waivers and lower risk tiers. They neither give evidence
 *    nor push facts nor submit, not even on what they own: who judges evidence does not deliver it.
 * 6. Drafts of the policy are tried out by the platform and by reviewers, who also change campaigns of others.
 * 7. Anything else is allowed.
 *
 * Services (a CI job with a service token) are not asked: Backstage allows them before it comes here.
 * @internal
 */
export class DemoPermissionPolicy implements PermissionPolicy {
  readonly #userInfo: UserInfoService;
  readonly #options: DemoPolicyOptions;

  constructor(userInfo: UserInfoService, options: DemoPolicyOptions) {
    this.#userInfo = userInfo;
    this.#options = options;
  }

  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return DENY;
    }
    const { permission } = request;
    const { ownershipEntityRefs: claims } = await this.#userInfo.getUserInfo(
      user.credentials,
    );
    const isReviewer = isInOneOf(this.#options.reviewerGroups, claims);
    if (isResourcePermission(permission, RESOURCE_TYPE_READINESS_ENTITY)) {
      return decideOnReadinessEntity(permission, { claims, isReviewer });
    }
    if (isPermission(permission, readinessFactsPushPermission)) {
      return isReviewer ? DENY : ALLOW;
    }
    if (
      isPermission(permission, readinessPolicyPreviewPermission) ||
      isPermission(permission, readinessCampaignManagePermission)
    ) {
      const isPlatform = isInOneOf(this.#options.platformGroups, claims);
      return isReviewer || isPlatform ? ALLOW : DENY;
    }
    if (
      !isReviewer &&
      isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)
    ) {
      return createCatalogConditionalDecision(permission, {
        anyOf: [
          {
            not: catalogConditions.hasMetadata({
              key: 'tags',
              value: this.#options.confidentialTag,
            }),
          },
          catalogConditions.isEntityOwner({ claims }),
        ],
      });
    }
    return ALLOW;
  }
}

function isInOneOf(groups: string[], claims: string[]): boolean {
  return groups.some(group => claims.includes(group));
}
