import { Campaign } from 'backstage-plugin-readiness-common';
import { StatusShapeName, StatusTone } from 'backstage-plugin-readiness-react';

/** @internal */
export type CampaignState = Campaign['state'];

/** In the order in which one needs them. @internal */
export const CAMPAIGN_STATES: readonly CampaignState[] = [
  'running',
  'late',
  'planned',
  'reached',
  'over',
];

/** @internal */
export const CAMPAIGN_STATE_LOOK: Record<
  CampaignState,
  { shape: StatusShapeName; tone: StatusTone }
> = {
  running: { shape: 'half-circle', tone: 'active' },
  late: { shape: 'triangle', tone: 'warning' },
  planned: { shape: 'clock', tone: 'neutral' },
  reached: { shape: 'circle-check', tone: 'positive' },
  over: { shape: 'square-cross', tone: 'negative' },
};

/** Those under way, whether in time or not, then those to come, then those that have ended. */
const TURN: Record<CampaignState, number> = {
  running: 0,
  late: 0,
  planned: 1,
  reached: 2,
  over: 2,
};

/**
 * Campaigns in the order in which one needs them: under way first, of these the one that ends
 * next; of those that have ended the one that ended last.
 *
 * @internal
 */
export function toOrdered<T extends Pick<Campaign, 'state' | 'deadline'>>(
  campaigns: readonly T[],
): T[] {
  return [...campaigns].sort((a, b) => {
    const turn = TURN[a.state] - TURN[b.state];
    const date = a.deadline.localeCompare(b.deadline);
    return turn || (TURN[a.state] === 2 ? -date : date);
  });
}
