import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { ReadinessRequestOptions } from './ReadinessApi';

/** @public */
export interface ReadinessClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** What goes into the query of a URL. @internal */
export type Query = Record<
  string,
  string | number | boolean | string[] | undefined
>;

/** @internal */
export interface RequestInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends requests to the backend and reads its answers. @internal */
export class ReadinessTransport {
  readonly #discoveryApi: ReadinessClientOptions['discoveryApi'];
  readonly #fetchApi: ReadinessClientOptions['fetchApi'];

  constructor(options: ReadinessClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async send(
    path: string,
    init: RequestInit,
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

  /** @throws ResponseError when the answer is not a success. */
  async read<T>(response: Response): Promise<T> {
    return (await this.#successful(response)).json() as Promise<T>;
  }

  async get<T>(path: string, options?: ReadinessRequestOptions): Promise<T> {
    return this.read(await this.send(path, {}, options));
  }

  async getText(
    path: string,
    options?: ReadinessRequestOptions,
  ): Promise<string> {
    const response = await this.send(path, {}, options);
    return (await this.#successful(response)).text();
  }

  async sendJson<T>(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    options?: ReadinessRequestOptions & { idempotencyKey?: string },
  ): Promise<T> {
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
    };
    if (options?.idempotencyKey) {
      headers['Idempotency-Key'] = options.idempotencyKey;
    }
    const init = { method, headers, body: JSON.stringify(body) };
    return this.read(await this.send(path, init, options));
  }

  async remove(path: string, options?: ReadinessRequestOptions): Promise<void> {
    await this.#successful(
      await this.send(path, { method: 'DELETE' }, options),
    );
  }

  async #successful(response: Response): Promise<Response> {
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

/** @internal */
export function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}

/** The query with its question mark; empty when nothing is in it. @internal */
export function toSearch(query: Query): string {
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
