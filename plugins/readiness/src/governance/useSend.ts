import { toError } from '@backstage/errors';
import { ReadinessWriteOptions } from 'backstage-plugin-readiness-common';
import { useState } from 'react';
import { toServerError } from '../frame/loadFailure';

/** How something that a person sends stands. @internal */
export type SendState =
  | { status: 'idle' }
  | { status: 'sending' }
  | { status: 'failed'; error: Error };

/** Also where the page is not served securely, unlike `randomUUID`. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))]
    .map(part => part.toString(16).padStart(8, '0'))
    .join('');
}

/**
 * Sends something under one key for as long as it is on screen, so that sending it again after a
 * failure does it once.
 *
 * @internal
 */
export function useSend<V, T>(
  send: (value: V, options: ReadinessWriteOptions) => Promise<T>,
  onDone: (result: T) => void,
) {
  const [state, setState] = useState<SendState>({ status: 'idle' });
  const [idempotencyKey] = useState(newKey);
  return {
    state,
    /** Answers with the error where it failed. */
    async submit(value: V): Promise<Error | undefined> {
      setState({ status: 'sending' });
      try {
        onDone(await send(value, { idempotencyKey }));
        return undefined;
      } catch (failure) {
        const error = toServerError(toError(failure));
        setState({ status: 'failed', error });
        return error;
      }
    },
  };
}
