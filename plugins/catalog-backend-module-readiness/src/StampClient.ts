import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { ReadinessStampsResponse } from 'backstage-plugin-readiness-common';

/** Nobody waits for an answer this long; it is time to ask again. */
const TIMEOUT_MS = 10_000;

/** What changed since a mark, or a page of all entities. @internal */
export type StampQuestion = { since: number } | { after?: string };

/** Asks the readiness backend, as the catalog's. @internal */
export class StampClient {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /** @throws when the readiness backend does not answer. */
  async ask(question: StampQuestion): Promise<ReadinessStampsResponse> {
    const baseUrl = await this.#discovery.getBaseUrl('readiness');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'readiness',
    });
    const query = new URLSearchParams(
      Object.entries(question).map(([name, value]) => [name, String(value)]),
    );
    const response = await fetch(`${baseUrl}/v1/stamps?${query}`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
