import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
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

/** @public */
export interface ReadinessClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

type Query = Record<string, string | number | string[] | undefined>;

/**
 * Talks to the readiness backend over HTTP; for the frontend, other backends and the CLI.
 * @public
 */
export class ReadinessClient implements ReadinessApi {
  readonly #discoveryApi: ReadinessClientOptions['discoveryApi'];
  readonly #fetchApi: ReadinessClientOptions['fetchApi'];

  constructor(options: ReadinessClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getEntityReadiness(
    entityRef: string,
    options?: ReadinessRequestOptions,
  ): Promise<EntityReadiness | undefined> {
    const response = await this.#send(entityPath(entityRef), {}, options);
    if (response.status === 404) {
      return undefined;
    }
    return this.#read(response);
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
    return this.#read(await this.#send(path, {}, options));
  }

  async evaluateEntity(
    entityRef: string,
    options?: ReadinessRequestOptions,
  ): Promise<EntityReadiness> {
    const path = `${entityPath(entityRef)}/evaluate`;
    return this.#read(await this.#send(path, { method: 'POST' }, options));
  }

  async getGateDecision(
    entityRef: string,
    gate: string,
    options?: ReadinessRequestOptions,
  ): Promise<ReadinessGateDecision> {
    const path = `${entityPath(entityRef)}/gates/${encodeURIComponent(
      gate,
    )}/decision`;
    return this.#read(await this.#send(path, {}, options));
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
    return this.#read(await this.#send(path, {}, options));
  }

  async pushFacts(
    facts: PushedFacts[],
    options?: ReadinessRequestOptions & { idempotencyKey?: string },
  ): Promise<PushFactsResult> {
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
    };
    if (options?.idempotencyKey) {
      headers['Idempotency-Key'] = options.idempotencyKey;
    }
    const init = { method: 'POST', headers, body: JSON.stringify({ facts }) };
    return this.#read(await this.#send('/facts', init, options));
  }

  async getPolicies(options?: ReadinessRequestOptions): Promise<PolicySet> {
    return this.#read(await this.#send('/policies', {}, options));
  }

  async getFactSources(
    options?: ReadinessRequestOptions,
  ): Promise<{ items: FactSourceStatus[] }> {
    return this.#read(await this.#send('/fact-sources', {}, options));
  }

  async #send(
    path: string,
    init: { method?: string; headers?: Record<string, string>; body?: string },
    options?: ReadinessRequestOptions,
  ): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('readiness');
    const headers = { ...init.headers };
    if (options?.token) {
      headers.Authorization = `Bearer ${options.token}`;
    }
    return this.#fetchApi.fetch(`${baseUrl}/v1${path}`, {
      ...init,
      headers,
      signal: options?.signal,
    });
  }

  async #read<T>(response: Response): Promise<T> {
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json() as Promise<T>;
  }
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}

function toSearch(query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined) {
        search.append(key, String(one));
      }
    }
  }
  const text = search.toString();
  return text && `?${text}`;
}
