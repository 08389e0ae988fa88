import { CampaignMilestone } from '../policy/documents';

/**
 * `planned`: it has not begun. `reached`: every entity is done. `over`: the deadline has passed without that. `late`:
 * less is done than a milestone asked for whose day has passed. `running`: any other.
 * @public
 */
export type CampaignState = 'planned' | 'running' | 'late' | 'reached' | 'over';

/** How many entities a campaign has, and how many of them are done. @public */
export interface CampaignCounts {
  done: number;
  entities: number;
}

/** @public */
export function campaignState(
  campaign: {
    startsAt: string;
    deadline: string;
    milestones?: readonly CampaignMilestone[];
  },
  { done, entities }: CampaignCounts,
  /** ISO 8601 date. */
  today: string,
): CampaignState {
  const { startsAt, deadline, milestones = [] } = campaign;
  if (today < startsAt) {
    return 'planned';
  }
  if (entities > 0 && done === entities) {
    return 'reached';
  }
  if (today > deadline) {
    return 'over';
  }
  const asked = milestones.filter(({ date }) => date < today);
  return asked.some(({ share }) => done < share * entities)
    ? 'late'
    : 'running';
}
