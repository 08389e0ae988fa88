import { GovernanceApi } from 'backstage-plugin-readiness-common';
import {
  exampleGateReview,
  examplePreview,
  exampleReviews,
  toReviewsPage,
} from 'backstage-plugin-readiness-react/testUtils';

const PREVIEW_MS = 1_500;

/** Governance as the Readiness page needs it: reviews, preview and the audit log. */
export function examplePageGovernance(now: string): Partial<GovernanceApi> {
  const review = exampleGateReview(now);
  return {
    listReviews: async request => toReviewsPage(exampleReviews(now), request),
    getGateReview: async () => review,
    approveGate: async () => review.gate,
    rejectGate: async () => review.gate,
    decideAll: async decisions => ({
      results: decisions.map(() => ({ ok: true })),
    }),
    async previewPolicies() {
      await new Promise(resolve => setTimeout(resolve, PREVIEW_MS));
      return examplePreview();
    },
    verifyAudit: async () => ({
      ok: false,
      entities: 12,
      records: 340,
      broken: [
        {
          entityRef: 'component:default/claims-triage',
          sequence: 14,
          reason: 'the content of record 14 is not what was recorded',
        },
      ],
    }),
    exportAudit: async () => 'at,actor,action\r\n',
  };
}
