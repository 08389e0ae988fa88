import { FleetFilter } from './fleet';

/** A campaign and how far it is. @public */
export interface Campaign {
  name: string;
  title: string;
  description?: string;
  owner: string;
  /** What each entity in scope should reach: one of these. */
  target:
    | { check: string }
    | { gate: string }
    | { scorecard: string; level: string };
  targetTitle: string;
  filter: FleetFilter;
  /** ISO 8601 dates. */
  startsAt: string;
  deadline: string;
  milestones: {
    title: string;
    date: string;
    share: number;
    reached?: number;
  }[];
  declaredIn: 'policy' | 'portal';
  entities: number;
  done: number;
  /** By owner and title; at most 500, and none in the list of campaigns. */
  left: { entityRef: string; title: string; owner?: string; reason: string }[];
  /** At the end of each day (UTC) since it began, oldest first; empty in the list of campaigns. */
  progress: { date: string; done: number; entities: number }[];
  state: 'planned' | 'running' | 'late' | 'reached' | 'over';
  may: { edit: boolean };
}

/** POST /campaigns @public */
export interface CampaignInput {
  title: string;
  description?: string;
  owner: string;
  target: Campaign['target'];
  filter: FleetFilter;
  startsAt?: string;
  deadline: string;
  milestones?: { title: string; date: string; share: number }[];
}

/** A campaign in whose scope an entity is. GET /entities/:kind/:namespace/:name/campaigns @public */
export interface EntityCampaign {
  name: string;
  title: string;
  /** ISO 8601 date. */
  deadline: string;
  targetTitle: string;
  done: boolean;
  state: Campaign['state'];
}
