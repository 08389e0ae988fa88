export interface Config {
  permission?: {
    /** Settings of the portal's own permission policy. */
    portalPolicy?: {
      /**
       * Groups that see every entity, confidential ones included, and may not push facts.
       * Entity references; none by default.
       */
      reviewerGroups?: string[];
      /**
       * Entities with this tag are visible to their owners and to reviewers only.
       * Default: `confidential`.
       */
      confidentialTag?: string;
    };
  };
}
