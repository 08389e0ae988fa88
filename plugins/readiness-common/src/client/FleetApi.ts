import { Campaign, CampaignInput, EntityCampaign } from '../api/campaigns';
import {
  FleetBacklogRequest,
  FleetChecks,
  FleetChecksRequest,
  FleetEntitiesRequest,
  FleetEntity,
  FleetFacets,
  FleetGates,
  FleetRequest,
  FleetSummary,
  FleetSummaryRequest,
  FleetTrends,
  FleetTrendsRequest,
  FleetView,
} from '../api/fleet';
import { ReadinessPage } from '../api/types';
import { ReadinessWriteOptions } from './GovernanceApi';
import { ReadinessRequestOptions } from './ReadinessApi';

/** Many entities at once; sums hold only what the caller may see. @public */
export interface FleetApi {
  getSummary(
    request: FleetSummaryRequest,
    options?: ReadinessRequestOptions,
  ): Promise<FleetSummary>;
  getTrends(
    request: FleetTrendsRequest,
    options?: ReadinessRequestOptions,
  ): Promise<FleetTrends>;
  getChecks(
    request?: FleetChecksRequest,
    options?: ReadinessRequestOptions,
  ): Promise<FleetChecks>;
  /** CSV, or JSON Lines with one GitHub issue each; grouped by stream. */
  getBacklog(
    request: FleetBacklogRequest,
    options?: ReadinessRequestOptions,
  ): Promise<string>;
  getGates(
    request?: FleetRequest,
    options?: ReadinessRequestOptions,
  ): Promise<FleetGates>;
  getEntities(
    request?: FleetEntitiesRequest,
    options?: ReadinessRequestOptions,
  ): Promise<ReadinessPage<FleetEntity>>;
  getFacets(
    request?: { filter?: string[]; fields?: string[] },
    options?: ReadinessRequestOptions,
  ): Promise<FleetFacets>;
  listViews(options?: ReadinessRequestOptions): Promise<{ items: FleetView[] }>;
  saveView(
    view: { title: string; target: string; shared: boolean },
    options?: ReadinessWriteOptions,
  ): Promise<FleetView>;
  deleteView(id: string, options?: ReadinessWriteOptions): Promise<void>;
  listCampaigns(
    options?: ReadinessRequestOptions,
  ): Promise<{ items: Campaign[] }>;
  getCampaign(
    name: string,
    options?: ReadinessRequestOptions,
  ): Promise<Campaign>;
  createCampaign(
    input: CampaignInput,
    options?: ReadinessWriteOptions,
  ): Promise<Campaign>;
  updateCampaign(
    name: string,
    input: CampaignInput,
    options?: ReadinessWriteOptions,
  ): Promise<Campaign>;
  deleteCampaign(name: string, options?: ReadinessWriteOptions): Promise<void>;
  /** Campaigns that run and concern the entity, earliest deadline first. */
  getEntityCampaigns(
    entityRef: string,
    options?: ReadinessRequestOptions,
  ): Promise<{ items: EntityCampaign[] }>;
}
