/** @internal */
export interface CampaignRow {
  name: string;
  title: string;
  description: string | null;
  owner: string;
  target: string;
  filter: string;
  starts_at: string;
  deadline: string;
  milestones: string;
}
