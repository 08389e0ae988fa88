import { EntityBadges } from '../api/badges';
import { FactSourceStatus, PushedFacts, PushFactsResult } from '../api/facts';
import { ReadinessGateDecision } from '../api/gates';
import {
  EntityHistory,
  EntityReadiness,
  EntityReadinessSummary,
  PolicySet,
  ReadinessChange,
  ReadinessPage,
} from '../api/types';
import { DeliveryApi } from './DeliveryApi';
import { FleetApi } from './FleetApi';
import { GovernanceApi } from './GovernanceApi';

/** @public */
export interface ReadinessRequestOptions {
  /** Bearer token; the fetch API of the frontend adds its own. */
  token?: string;
  signal?: AbortSignal;
}

/** @public */
export interface EntityHistoryRequest {
  /** Only these kinds of change. */
  kinds?: ReadinessChange['kind'][];
  /** ISO 8601 */
  from?: string;
  to?: string;
  limit?: number;
  cursor?: string;
}

/** @public */
export interface ListEntitiesRequest {
  /**
   * `<field>=<value>`; values of one field are alternatives, different fields must all hold.
   * Fields: `level`, `type`, `owner`, `system`, `lifecycle`, `kind`, `text`.
   */
  filter?: string[];
  /** `name`, `score`, `level` or `assessedAt`; descending with a leading `-`. */
  sort?: string;
  /** 1..500, default 50. */
  limit?: number;
  cursor?: string;
}

/**
 * The HTTP API of the readiness backend. Every method throws a `ResponseError`
 * when the backend does not answer with success.
 * @public
 */
export interface ReadinessApi {
  /** Delivery mode, context, ledger, advice. */
  readonly delivery: DeliveryApi;
  /** Comparisons, lists and sums over many entities. */
  readonly fleet: FleetApi;
  /** Evidence, waivers, classifications, concerns, reviews and audit. */
  readonly governance: GovernanceApi;
  /** `undefined` when the entity is not assessed (not a subject, hidden, or not there). */
  getEntityReadiness(
    entityRef: string,
    options?: ReadinessRequestOptions,
  ): Promise<EntityReadiness | undefined>;
  getEntityHistory(
    entityRef: string,
    request?: EntityHistoryRequest,
    options?: ReadinessRequestOptions,
  ): Promise<EntityHistory>;
  /** Assesses now and returns the fresh result. */
  evaluateEntity(
    entityRef: string,
    options?: ReadinessRequestOptions,
  ): Promise<EntityReadiness>;
  /**
   * Whether a pipeline may go on at a gate, by the assessment as it is stored.
   * A 404 names what there is not: the entity, its assessment, or the gate. What a service is told is
   * recorded in the audit log; with `record` also what a person is told, who acts on it.
   */
  getGateDecision(
    entityRef: string,
    gate: string,
    options?: ReadinessRequestOptions & { record?: boolean },
  ): Promise<ReadinessGateDecision>;
  listEntities(
    request?: ListEntitiesRequest,
    options?: ReadinessRequestOptions,
  ): Promise<ReadinessPage<EntityReadinessSummary>>;
  pushFacts(
    facts: PushedFacts[],
    options?: ReadinessRequestOptions & { idempotencyKey?: string },
  ): Promise<PushFactsResult>;
  /** Badges of the entity for READMEs, or why there are none. */
  getBadges(
    entityRef: string,
    options?: ReadinessRequestOptions,
  ): Promise<EntityBadges>;
  getPolicies(options?: ReadinessRequestOptions): Promise<PolicySet>;
  /** The sources of facts, with their latest runs and errors. */
  getFactSources(
    options?: ReadinessRequestOptions,
  ): Promise<{ items: FactSourceStatus[] }>;
}
