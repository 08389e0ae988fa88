import { Config } from '@backstage/config';

/**
 * What the portal's permission policy can be told.
 * @internal
 */
export interface DemoPolicyOptions {
  /** Groups that see everything, and judge instead of delivering evidence. */
  reviewerGroups: string[];
  /** Groups that may try out drafts of the policy, besides reviewers. */
  platformGroups: string[];
  /** Entities with this tag are hidden from all but owners and reviewers. */
  confidentialTag: string;
}

/**
 * Reads `permission.portalPolicy`; without it there is nobody in either group and the tag is `confidential`.
 * @internal
 */
export function readPolicyConfig(config: Config): DemoPolicyOptions {
  const policy = config.getOptionalConfig('permission.portalPolicy');
  return {
    reviewerGroups: policy?.getOptionalStringArray('reviewerGroups') ?? [],
    platformGroups: policy?.getOptionalStringArray('platformGroups') ?? [],
    confidentialTag:
      policy?.getOptionalString('confidentialTag') ?? 'confidential',
  };
}
