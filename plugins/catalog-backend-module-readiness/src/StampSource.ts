import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  ReadinessStamps,
  ReadinessStampsResponse,
} from 'backstage-plugin-readiness-common';

/**
 * How long refs are collected before they are asked for together. The catalog works on several entities at a
 * time, so that this is one request for all of them instead of one each.
 */
const COLLECT_MS = 10;
const MAX_BATCH = 1000;
/** The catalog does not wait for readiness longer than this, e.g. while that is starting. */
const PATIENCE_MS = 3_000;

/** @internal */
export interface StampSourceOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  fetch?: typeof fetch;
}

interface Waiting {
  entityRef: string;
  resolve: (stamps: ReadinessStamps) => void;
  reject: (error: unknown) => void;
}

/**
 * Reads stamps from the readiness backend in small batches. It keeps nothing: any replica may be asked about any
 * entity right after a change.
 * @internal
 */
export class StampSource {
  readonly #options: StampSourceOptions;
  #waiting: Waiting[] = [];

  constructor(options: StampSourceOptions) {
    this.#options = options;
  }

  /** @throws when the readiness backend does not answer. */
  get(entityRef: string): Promise<ReadinessStamps> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entityRef, resolve, reject });
      if (this.#waiting.length === 1) {
        setTimeout(() => this.#flush(), COLLECT_MS);
      } else if (this.#waiting.length === MAX_BATCH) {
        void this.#flush();
      }
    });
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0) {
      return;
    }
    try {
      const { stamps, none } = await this.#read(
        batch.map(({ entityRef }) => entityRef),
      );
      batch.forEach(one => one.resolve(stamps[one.entityRef] ?? none));
    } catch (error) {
      batch.forEach(one => one.reject(error));
    }
  }

  async #read(entityRefs: string[]): Promise<ReadinessStampsResponse> {
    const { auth, discovery, fetch: send = fetch } = this.#options;
    const baseUrl = await discovery.getBaseUrl('readiness');
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'readiness',
    });
    const response = await send(`${baseUrl}/v1/stamps`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ entityRefs: [...new Set(entityRefs)] }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
