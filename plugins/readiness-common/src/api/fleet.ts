import { EntityReadinessSummary } from './types';

/** What entities can be grouped by, in the order of the choice. @public */
export const FLEET_GROUP_BYS = [
  'owner',
  'parent-group',
  'business-unit',
  'system',
  'domain',
  'type',
  'lifecycle',
  'delivery-mode',
  'profile',
  'risk-tier',
] as const;

/** What entities can be grouped by. @public */
export type FleetGroupBy = (typeof FLEET_GROUP_BYS)[number];

/** The columns of a comparison. @public */
export type FleetShow = 'sections' | 'dimensions' | 'gates' | 'levels';

/**
 * Which entities: `<field>=<value>`; values of one field are alternatives, different fields must all hold.
 * Fields: `kind`, `type`, `owner`, `parent-group`, `business-unit`, `group` (its owner, or above its owner), `system`,
 * `domain`, `lifecycle`, `tag`, `level`, `profile`, `risk-tier`, `delivery-mode`, `gate` (`<gate>:<status>`), `check`
 * (`<check>:<status>`), `section` (`<scorecard>/<section>`), `min-score`, `max-score` (0..1), `has-waivers` (`true`),
 * `stale` (`true`), `changed-since` (ISO 8601), `ref` (entity ref) and `text`. `none` stands for no value.
 * Of gates and checks the statuses of one are alternatives, and each one named must hold, as must each section.
 * @public
 */
export type FleetFilter = string[];

/** @public */
export interface FleetRequest {
  filter?: FleetFilter;
  groupBy?: FleetGroupBy;
}

/** @public */
export interface FleetSummaryRequest extends FleetRequest {
  groupBy: FleetGroupBy;
  /** Default `sections`. */
  show?: FleetShow;
  /** Days back that the change and the trend look at; 7..365, default 30. */
  days?: number;
  /** Only entities of this mode and tier are compared with each other: groups are split by both. */
  likeWithLike?: boolean;
  /** `<dimension>:<weight 0..5>`: the score of a group is the weighted mean of its dimensions. */
  weights?: string[];
}

/** One cell of the heatmap. @public */
export interface FleetCell {
  /** Mean share over the entities with a value, 0..1; on gates the share passed; absent without any. */
  value?: number;
  /** Entities that have a value, of those it concerns. */
  known: number;
  entities: number;
  /** Entities by status (gates) or by level; absent otherwise. */
  counts?: Record<string, number>;
}

/** @public */
export interface FleetGroup {
  /** Entity ref or value; `none` where entities have none. */
  key: string;
  title: string;
  /** On like-with-like. */
  deliveryMode?: string;
  riskTier?: string;
  entities: number;
  /** Entities with a score. */
  known: number;
  /** So few that one entity moves it: fewer than 5. */
  small: boolean;
  /** Mean over the known, 0..1; weighted by dimension when the request has weights. */
  score?: number;
  scoreWithoutWaivers?: number;
  /** By rank, lowest first; rank 0 is no level. */
  levels: { name: string; title: string; rank: number; entities: number }[];
  /** By column. */
  cells: Record<string, FleetCell>;
  /** Score now minus at the beginning of the period, over entities known at both. */
  change?: number;
  /** How many entities that is. */
  changeKnown: number;
  /** Oldest first; days with nothing known are left out. */
  trend: FleetTrendPoint[];
  openWaivers: number;
}

/** @public */
export interface FleetTrendPoint {
  /** ISO 8601 date (UTC). */
  date: string;
  score?: number;
  known: number;
  entities: number;
}

/** GET /fleet/summary @public */
export interface FleetSummary {
  groupBy: FleetGroupBy;
  show: FleetShow;
  /** In the order of the scorecards or gates; of a section with the title of its scorecard. */
  columns: { name: string; title: string; scorecard?: string }[];
  /** Lowest score first; groups without a score last. */
  groups: FleetGroup[];
  total: FleetGroup;
  /** How the score of a group came about. */
  formula: string;
  from: string;
  to: string;
  /** ISO 8601: of the newest assessment in it. */
  asOf?: string;
}

/** GET /fleet/trends @public */
export interface FleetTrends {
  groupBy: FleetGroupBy;
  groups: {
    key: string;
    title: string;
    points: (FleetTrendPoint & { levels: Record<string, number> })[];
  }[];
  /** When which policy came into force. */
  policyVersions: { version: string; at: string }[];
}

/** @public */
export interface FleetTrendsRequest extends FleetRequest {
  groupBy: FleetGroupBy;
  days?: number;
  /** Only these groups. */
  groups?: string[];
}

/** One check over the fleet. @public */
export interface FleetCheck {
  name: string;
  title: string;
  dimension: string;
  stream: string;
  /** impact + risk + compliance. */
  weight: number;
  counts: Record<string, number>;
  /** Entities it concerns now: pass, fail, unknown, error, waived. */
  concerned: number;
  /** Entities where it began to fail in the last 7 days. */
  newlyFailing: number;
  /** weight × (fail + error + unknown). */
  value: number;
  /** The sources its facts come from. */
  sources: string[];
}

/** GET /fleet/checks @public */
export interface FleetChecks {
  /** By `sort`: `failing` (default), `value`, `new`, `unknown`. */
  items: FleetCheck[];
  /** Unknown results by the source that does not deliver. */
  unknownBySource: {
    source: string;
    title: string;
    results: number;
    entities: number;
  }[];
  entities: number;
}

/** @public */
export interface FleetChecksRequest extends FleetRequest {
  sort?: 'failing' | 'value' | 'new' | 'unknown';
}

/** GET /fleet/checks/backlog: what is to fix, ready for an issue tracker. @public */
export interface FleetBacklogRequest extends FleetRequest {
  format: 'csv' | 'github';
  /** Only these checks. */
  checks?: string[];
}

/** GET /fleet/gates @public */
export interface FleetGates {
  groupBy: FleetGroupBy;
  gates: { name: string; title: string }[];
  groups: {
    key: string;
    title: string;
    entities: number;
    gates: Record<
      string,
      {
        counts: Record<string, number>;
        /** Days in the status, median, by status. */
        medianDays: Record<string, number>;
      }
    >;
  }[];
  /** Entities by gate and status. */
  total: Record<string, Record<string, number>>;
  /** Days in the status, median over all entities, by gate and status. */
  totalMedianDays: Record<string, Record<string, number>>;
  oldestBlocked: {
    entityRef: string;
    title: string;
    owner?: string;
    gate: string;
    gateTitle: string;
    since: string;
  }[];
  /** Reviews that wait, by the group whose turn it is. */
  waiting: { group: string; title: string; reviews: number; oldest: string }[];
}

/** @public */
export interface FleetEntitiesRequest extends FleetRequest {
  /** `name`, `score`, `level`, `assessedAt`, `owner`, `change`; descending with a leading `-`. */
  sort?: string;
  limit?: number;
  cursor?: string;
}

/** A row of the list with what the fleet knows besides. @public */
export interface FleetEntity extends EntityReadinessSummary {
  businessUnit?: string;
  domain?: string;
  tags: string[];
  gates: { name: string; title: string; status: string; since: string }[];
  openWaivers: number;
  stale: boolean;
  /** Score now minus 30 days ago. */
  change?: number;
}

/** Values one may filter by, with the numbers of entities. GET /fleet/facets @public */
export type FleetFacets = Record<
  string,
  { value: string; title: string; entities: number }[]
>;

/** A view that somebody keeps: the query of the Readiness page. @public */
export interface FleetView {
  id: string;
  title: string;
  /** Tab and query, e.g. `/entities?filter=…`. */
  target: string;
  shared: boolean;
  owner: string;
  mine: boolean;
}
