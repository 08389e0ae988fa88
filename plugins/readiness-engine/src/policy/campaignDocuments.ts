/** What each entity of a campaign should reach: one of these. @public */
export type CampaignTarget =
  | { check: string }
  | { gate: string }
  | { scorecard: string; level: string };

/** How much should be done by when. @public */
export interface CampaignMilestone {
  title: string;
  /** ISO 8601 date. */
  date: string;
  /** Above 0, up to 1. */
  share: number;
}

/** What many entities are to reach by a day. @public */
export interface CampaignSpec {
  target: CampaignTarget;
  /** Which entities: `<field>=<value>` as in lists of the fleet; all that the target concerns when absent. */
  filter?: string[];
  /** ISO 8601 date. */
  startsAt: string;
  /** ISO 8601 date: the last day. */
  deadline: string;
  /** Earliest first. */
  milestones?: CampaignMilestone[];
}
