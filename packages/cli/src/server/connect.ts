import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { ReadinessClient } from 'backstage-plugin-readiness-common';

/** Options of every command that asks a backend. @internal */
export const SERVER_FLAGS = {
  server: {
    type: String,
    description:
      'Address of the Backstage backend, e.g. https://portal.example.com; READINESS_SERVER when absent',
  },
  token: {
    type: String,
    description:
      'Token to ask with; better as READINESS_TOKEN, which no list of processes shows',
  },
  timeout: {
    type: Number,
    description: 'Seconds to wait for the backend; 30 when absent',
  },
} as const;

const DEFAULT_TIMEOUT_SECONDS = 30;

/**
 * A client of the backend that the flags or the environment name.
 * Its calls fail with a ServiceUnavailableError when no complete answer came in time.
 *
 * @throws InputError when no usable address or time is given
 * @internal
 */
export function connect(flags: {
  server?: string;
  token?: string;
  timeout?: number;
}): { client: ReadinessClient; token: string | undefined } {
  const base = readAddress(flags.server ?? process.env.READINESS_SERVER);
  const seconds = readTimeout(flags.timeout);
  const token = (flags.token ?? process.env.READINESS_TOKEN)?.trim();
  return {
    client: new ReadinessClient({
      discoveryApi: { getBaseUrl: async id => `${base}/api/${id}` },
      fetchApi: {
        fetch: (input, init) => fetchWhole(base, seconds, input, init),
      },
    }),
    token: token || undefined,
  };
}

/** @throws InputError for what is no time to wait @internal */
export function readTimeout(timeout: number | undefined): number {
  const seconds = timeout ?? DEFAULT_TIMEOUT_SECONDS;
  if (!(seconds > 0 && seconds <= 3600)) {
    throw new InputError('--timeout must be more than 0 and at most 3600');
  }
  return seconds;
}

function readAddress(server: string | undefined): string {
  if (!server) {
    throw new InputError(
      'no backend given; name one with --server or READINESS_SERVER',
    );
  }
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new InputError(`--server is no http or https address: ${server}`);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** Reads the body as well, so that an answer that breaks off is no answer. */
async function fetchWhole(
  base: string,
  seconds: number,
  ...[input, init]: Parameters<typeof fetch>
): Promise<Response> {
  // outside of the try: a request that cannot even be made is not the backend's fault
  const request = new Request(input, {
    ...init,
    signal: AbortSignal.timeout(seconds * 1000),
  });
  let response: Response;
  let body: string;
  try {
    response = await fetch(request);
    body = await response.text();
  } catch (error) {
    throw new ServiceUnavailableError(`${base} gave no answer: ${why(error)}`);
  }
  const type = response.headers.get('content-type') ?? 'no type';
  if (response.ok && !type.includes('json')) {
    throw new InputError(
      `${base} answered with ${type}, not with JSON; is it the address of the backend?`,
    );
  }
  const { status, statusText, headers } = response;
  return new Response(body || null, { status, statusText, headers });
}

function why(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const cause: unknown = error.cause;
  if (cause instanceof Error) {
    const code = 'code' in cause ? String(cause.code) : '';
    return cause.message || code || error.message;
  }
  return error.message;
}
