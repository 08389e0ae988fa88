import { Config } from '@backstage/config';

/**
 * What the portal's permission policy can be told.
 * @internal
 */
export interface DemoPolicyOptions {
  /** Groups that see everything, and judge instead of delivering evidence. */
  reviewerGroups: string[];
  /** Entities with this tag are hidden from all but owners and reviewers. */
  confidentialTag: string;
}

/**
 * Reads `permission.portalPolicy`; without it there are no reviewers and the tag is `confidential`.
 * @internal
 */
export function readPolicyConfig(config: Config): DemoPolicyOptions {
  const policy = config.getOptionalConfig('permission.portalPolicy');
  return {
    reviewerGroups: policy?.getOptionalStringArray('reviewerGroups') ?? [],
    confidentialTag:
      policy?.getOptionalString('confidentialTag') ?? 'confidential',
  };
}
