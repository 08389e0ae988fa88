import { Campaign } from 'backstage-plugin-readiness-common';
import { toDaysLeft } from './toDaysLeft';

/** A milestone and whether it was made. @internal */
export interface MilestoneView {
  title: string;
  date: string;
  /** 0..1 */
  share: number;
  standing: 'reached' | 'missed' | 'ahead';
  /** The share done on its day, once that is over and known. */
  onTheDay?: number;
}

/** The share done now, 0..1; nothing is done where nothing is in scope. @internal */
export function toShareDone(
  campaign: Pick<Campaign, 'done' | 'entities'>,
): number {
  return campaign.entities === 0 ? 0 : campaign.done / campaign.entities;
}

/**
 * Milestones by day, each with whether it was reached: on its day once that is over and known, else
 * by what is done now.
 *
 * @internal
 */
export function toMilestones(
  campaign: Pick<Campaign, 'done' | 'entities' | 'milestones'>,
  now: number,
): MilestoneView[] {
  const doneNow = toShareDone(campaign);
  return [...campaign.milestones]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ title, date, share, reached }) => {
      const over = toDaysLeft(date, now) < 0;
      const met = (over ? reached ?? doneNow : doneNow) >= share;
      const open = over ? 'missed' : 'ahead';
      return {
        title,
        date,
        share,
        standing: met ? 'reached' : open,
        ...(over && reached !== undefined && { onTheDay: reached }),
      };
    });
}
