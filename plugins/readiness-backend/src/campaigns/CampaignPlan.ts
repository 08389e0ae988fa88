import { Campaign } from 'backstage-plugin-readiness-common';
import { CampaignMilestone } from 'backstage-plugin-readiness-engine';

/** What a campaign wants, of whom, and by when; wherever it is declared. @internal */
export interface CampaignPlan
  extends Pick<
    Campaign,
    | 'name'
    | 'title'
    | 'description'
    | 'owner'
    | 'target'
    | 'filter'
    | 'startsAt'
    | 'deadline'
    | 'declaredIn'
  > {
  milestones: CampaignMilestone[];
}

/** What somebody writes in the portal. @internal */
export type NewCampaign = Omit<CampaignPlan, 'name' | 'declaredIn'>;
