import { CampaignCounts } from 'backstage-plugin-readiness-engine';
import { NotificationEvent } from '../notifications/NotificationEvent';
import { CampaignMoment, CampaignOutcome } from './campaignMoments';
import { CampaignPlan } from './CampaignPlan';

/** How many entities a notification names. */
const NAMED = 3;

/** An owner, and the titles of what is left of theirs. @internal */
export interface OwnerLeft {
  owner: string;
  titles: string[];
}

/** Owners hear of what is left of their own entities, and of no other's. @internal */
export function momentEvent(
  plan: CampaignPlan,
  moment: CampaignMoment,
  targetTitle: string,
  { owner, titles }: OwnerLeft,
): NotificationEvent {
  const words = {
    'campaign-started': `${plan.title}: begun, until ${plan.deadline}`,
    'campaign-milestone': `${plan.title}: ${moment.milestone} is due`,
    'campaign-deadline': `${plan.title} ends ${plan.deadline}`,
  };
  return {
    kind: moment.kind,
    entityRef: owner,
    occurrence: [plan.name, moment.date],
    recipients: [owner],
    payload: {
      title: words[moment.kind],
      description: `${targetTitle}: ${listed(titles)} left.`,
      link: linkTo(plan),
      severity: moment.kind === 'campaign-deadline' ? 'high' : 'normal',
    },
  };
}

/** Who drives a campaign hears how it stands. @internal */
export function outcomeEvent(
  plan: CampaignPlan,
  outcome: CampaignOutcome,
  { done, entities }: CampaignCounts,
): NotificationEvent {
  const words = {
    'campaign-reached': `${plan.title} is reached`,
    'campaign-late': `${plan.title} is late`,
    'campaign-over': `${plan.title} has ended, and is not reached`,
  };
  return {
    kind: outcome.kind,
    entityRef: plan.owner,
    occurrence: [plan.name, outcome.date],
    recipients: [plan.owner],
    payload: {
      title: words[outcome.kind],
      description: `${done} of ${entities} done.`,
      link: linkTo(plan),
      severity: outcome.kind === 'campaign-reached' ? 'low' : 'high',
    },
  };
}

function listed(titles: string[]): string {
  const more = titles.length - NAMED;
  const named = titles.slice(0, NAMED).join(', ');
  return more > 0
    ? `${named} and ${more} more are`
    : `${named} ${titles.length > 1 ? 'are' : 'is'}`;
}

function linkTo({ name }: CampaignPlan): string {
  return `/readiness/campaigns/${encodeURIComponent(name)}`;
}
