import { CampaignState } from 'backstage-plugin-readiness-engine';
import { CampaignPlan } from './CampaignPlan';

const DAY_MS = 24 * 60 * 60_000;
/** After so many days a moment is no news. */
const NEWS_DAYS = 7;

/** Something about which the owners of entities that are left hear. @internal */
export interface CampaignMoment {
  kind: 'campaign-started' | 'campaign-milestone' | 'campaign-deadline';
  /** ISO 8601 date. */
  date: string;
  milestone?: string;
}

/** @internal */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS)
    .toISOString()
    .slice(0, 10);
}

/**
 * The last moment of a campaign that has come; none once it is old or the deadline has passed. So a campaign that
 * appears late says where it stands, and not all that was.
 * @internal
 */
export function currentMoment(
  plan: CampaignPlan,
  today: string,
  remindDaysBefore: number,
): CampaignMoment | undefined {
  const reminder = daysLater(plan.deadline, -remindDaysBefore);
  const moments: CampaignMoment[] = [
    { kind: 'campaign-started', date: plan.startsAt },
    ...plan.milestones.map(
      ({ title, date }): CampaignMoment => ({
        kind: 'campaign-milestone',
        date,
        milestone: title,
      }),
    ),
    ...(reminder > plan.startsAt
      ? [{ kind: 'campaign-deadline' as const, date: reminder }]
      : []),
  ];
  const last = moments
    .filter(({ date }) => date <= today)
    .reduce<CampaignMoment | undefined>(
      (latest, one) => (latest && latest.date > one.date ? latest : one),
      undefined,
    );
  return last &&
    today <= plan.deadline &&
    today <= daysLater(last.date, NEWS_DAYS)
    ? last
    : undefined;
}

/** What the owner of a campaign hears. @internal */
export interface CampaignOutcome {
  kind: 'campaign-reached' | 'campaign-late' | 'campaign-over';
  /** What tells it from others of its kind: the day that it is about. */
  date: string;
}

/** @internal */
export function currentOutcome(
  plan: CampaignPlan,
  state: CampaignState,
  today: string,
): CampaignOutcome | undefined {
  const { deadline } = plan;
  if (today > daysLater(deadline, NEWS_DAYS)) {
    return undefined;
  }
  switch (state) {
    case 'reached':
      return { kind: 'campaign-reached', date: deadline };
    case 'over':
      return { kind: 'campaign-over', date: deadline };
    case 'late': {
      const missed = plan.milestones.findLast(({ date }) => date < today);
      return missed && today <= daysLater(missed.date, NEWS_DAYS)
        ? { kind: 'campaign-late', date: missed.date }
        : undefined;
    }
    default:
      return undefined;
  }
}
