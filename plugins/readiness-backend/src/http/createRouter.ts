import { Router } from 'express';
import {
  addAssessmentRoutes,
  AssessmentRoutesOptions,
} from '../assessment/routes';
import { addAuditRoutes, AuditRoutesOptions } from '../audit/routes';
import { addBadgeRoutes, BadgeRoutesOptions } from '../badges/routes';
import { addCampaignRoutes, CampaignRoutesOptions } from '../campaigns/routes';
import { addChangesRoutes, ChangesRoutesOptions } from '../changes/routes';
import { addDeliveryRoutes, DeliveryRoutesOptions } from '../delivery/routes';
import { addFactRoutes, FactRoutesOptions } from '../facts/routes';
import { addFleetRoutes, FleetRoutesOptions } from '../fleet/routes';
import {
  addDecisionRoutes,
  DecisionRoutesOptions,
} from '../governance/decision/routes';
import {
  addPeopleRoutes,
  PeopleRoutesOptions,
} from '../governance/peopleRoutes';
import {
  addEvidencePackRoutes,
  EvidencePackRoutesOptions,
} from '../governance/evidencePack/routes';
import {
  addReceiptRoutes,
  ReceiptRoutesOptions,
} from '../governance/receipts/routes';
import {
  addReviewRoutes,
  ReviewRoutesOptions,
} from '../governance/reviews/routes';
import {
  addPolicyPreviewRoutes,
  PolicyPreviewRoutesOptions,
} from '../policy/preview/routes';
import { addPolicyRoutes, PolicyRoutesOptions } from '../policy/routes';
import { addStampRoutes, StampRoutesOptions } from '../stamps/routes';
import { addViewRoutes, ViewRoutesOptions } from '../views/routes';
import { createValidatedRouter } from './createValidatedRouter';

/** Mounts the routes of all domains. @internal */
export function createRouter(
  options: AssessmentRoutesOptions &
    FactRoutesOptions &
    FleetRoutesOptions &
    PolicyRoutesOptions &
    PolicyPreviewRoutesOptions &
    ReviewRoutesOptions &
    PeopleRoutesOptions &
    DecisionRoutesOptions &
    DeliveryRoutesOptions &
    ChangesRoutesOptions &
    EvidencePackRoutesOptions &
    ReceiptRoutesOptions &
    AuditRoutesOptions &
    BadgeRoutesOptions &
    CampaignRoutesOptions &
    StampRoutesOptions &
    ViewRoutesOptions,
): Router {
  const { outer, router } = createValidatedRouter();
  addAssessmentRoutes(router, options);
  addFactRoutes(router, options);
  addFleetRoutes(router, options);
  addPolicyRoutes(router, options);
  addStampRoutes(router, options);
  addPolicyPreviewRoutes(router, options);
  addReviewRoutes(router, options);
  addPeopleRoutes(router, options);
  addDecisionRoutes(router, options);
  addDeliveryRoutes(router, options);
  addChangesRoutes(router, options);
  addEvidencePackRoutes(router, options);
  addReceiptRoutes(router, options);
  addAuditRoutes(router, options);
  addViewRoutes(router, options);
  addBadgeRoutes(router, options);
  addCampaignRoutes(router, options);
  return outer;
}
