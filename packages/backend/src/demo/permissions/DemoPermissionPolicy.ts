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
import { readinessFactsPushPermission } from 'backstage-plugin-readiness-common';
import { DemoPolicyOptions } from './readPolicyConfig';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Who may do what in this portal, in the order of the rules:
 *
 * 1. Who is not signed in may do nothing.
 * 2. Reviewers see every entity, but do not push facts: who judges evidence does not deliver it.
 * 3. Everybody else sees every entity, except those with the confidential tag that their groups do not own.
 * 4. Anything else is allowed.
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
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      user.credentials,
    );
    const isReviewer = this.#options.reviewerGroups.some(group =>
      ownershipEntityRefs.includes(group),
    );
    if (isReviewer) {
      return isPermission(request.permission, readinessFactsPushPermission)
        ? DENY
        : ALLOW;
    }
    if (
      isResourcePermission(request.permission, RESOURCE_TYPE_CATALOG_ENTITY)
    ) {
      return createCatalogConditionalDecision(request.permission, {
        anyOf: [
          {
            not: catalogConditions.hasMetadata({
              key: 'tags',
              value: this.#options.confidentialTag,
            }),
          },
          catalogConditions.isEntityOwner({ claims: ownershipEntityRefs }),
        ],
      });
    }
    return ALLOW;
  }
}
