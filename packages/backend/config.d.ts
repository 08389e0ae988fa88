export interface Config {
  permission?: {
    /** Settings of the portal's own permission policy. */
    portalPolicy?: {
      /**
       * Groups that see every entity, confidential ones included, decide about waivers and lower risk
       * tiers, and may neither give evidence nor push facts. Entity references; none by default.
       */
      reviewerGroups?: string[];
      /**
       * Groups that may try out drafts of the policy, besides reviewers. Entity references; none by
       * default.
       */
      platformGroups?: string[];
      /**
       * Entities with this tag are visible to their owners and to reviewers only.
       * Default: `confidential`.
       */
      confidentialTag?: string;
    };
  };
}
