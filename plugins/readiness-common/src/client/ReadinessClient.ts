import { EntityBadges } from '../api/badges';
import { FactSourceStatus, PushedFacts, PushFactsResult } from '../api/facts';
import { ReadinessGateDecision } from '../api/gates';
import {
  EntityHistory,
  EntityReadiness,
  EntityReadinessSummary,
  PolicySet,
  ReadinessPage,
} from '../api/types';
import {
  EntityHistoryRequest,
  ListEntitiesRequest,
  ReadinessApi,
  ReadinessRequestOptions,
} from './ReadinessApi';
import { DeliveryApi } from './DeliveryApi';
import { DeliveryClient } from './DeliveryClient';
import { FleetApi } from './FleetApi';
import { FleetClient } from './FleetClient';
import { GovernanceApi } from './GovernanceApi';
import { GovernanceClient } from './GovernanceClient';
import {
  entityPath,
  ReadinessClientOptions,
  ReadinessTransport,
  toSearch,
} from './ReadinessTransport';

/**
 * Talks to the readiness backend over HTTP; for the frontend, other backends and the CLI.
 * @public
 */
export class ReadinessClient implements ReadinessApi {
  readonly delivery: DeliveryApi;
  readonly fleet: FleetApi;
  readonly governance: GovernanceApi;
  readonly #transport: ReadinessTransport;

  constructor(options: ReadinessClientOptions) {
    this.#transport = new ReadinessTransport(options);
    this.delivery = new DeliveryClient(this.#transport);
    this.fleet = new FleetClient(this.#transport);
    this.governance = new GovernanceClient(this.#transport);
  }

  async getEntityReadiness(
    entityRef: string,
    options?: ReadinessRequestOptions,
  ): Promise<EntityReadiness | undefined> {
    const response = await this.#transport.send(
      entityPath(entityRef),
      {},
      options,
    );
    if (response.status === 404) {
      return undefined;
    }
    return this.#transport.read(response);
  }

  async getEntityHistory(
    entityRef: string,
    request?: EntityHistoryRequest,
    options?: ReadinessRequestOptions,
  ): Promise<EntityHistory> {
    const path = `${entityPath(entityRef)}/history${toSearch({
      kinds: request?.kinds,
      from: request?.from,
      to: request?.to,
      limit: request?.limit,
      cursor: request?.cursor,
    })}`;
    return this.#transport.get(path, options);
  }

  async evaluateEntity(
    entityRef: string,
    options?: ReadinessRequestOptions,
  ): Promise<EntityReadiness> {
    const path = `${entityPath(entityRef)}/evaluate`;
    return this.#transport.read(
      await this.#transport.send(path, { method: 'POST' }, options),
    );
  }

  async getGateDecision(
    entityRef: string,
    gate: string,
    options?: ReadinessRequestOptions & { record?: boolean },
  ): Promise<ReadinessGateDecision> {
    const path = `${entityPath(entityRef)}/gates/${encodeURIComponent(
      gate,
    )}/decision${options?.record ? '?record=true' : ''}`;
    return this.#transport.get(path, options);
  }

  async listEntities(
    request?: ListEntitiesRequest,
    options?: ReadinessRequestOptions,
  ): Promise<ReadinessPage<EntityReadinessSummary>> {
    const path = `/entities${toSearch({
      filter: request?.filter,
      sort: request?.sort,
      limit: request?.limit,
      cursor: request?.cursor,
    })}`;
    return this.#transport.get(path, options);
  }

  async pushFacts(
    facts: PushedFacts[],
    options?: ReadinessRequestOptions & { idempotencyKey?: string },
  ): Promise<PushFactsResult> {
    return this.#transport.sendJson('POST', '/facts', { facts }, options);
  }

  async getBadges(
    entityRef: string,
    options?: ReadinessRequestOptions,
  ): Promise<EntityBadges> {
    return this.#transport.get(`${entityPath(entityRef)}/badges`, options);
  }

  async getPolicies(options?: ReadinessRequestOptions): Promise<PolicySet> {
    return this.#transport.get('/policies', options);
  }

  async getFactSources(
    options?: ReadinessRequestOptions,
  ): Promise<{ items: FactSourceStatus[] }> {
    return this.#transport.get('/fact-sources', options);
  }
}
