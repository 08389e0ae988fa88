import { toError } from '@backstage/errors';
import { ReadinessWriteOptions } from 'backstage-plugin-readiness-common';
import { useState } from 'react';
import { toServerError } from '../frame/loadFailure';
import { useIdempotencyKey } from '../frame/useIdempotencyKey';

/** How something that a person sends stands. @internal */
export type SendState =
  | { status: 'idle' }
  | { status: 'sending' }
  | { status: 'failed'; error: Error };

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
  const { keyOf } = useIdempotencyKey();
  return {
    state,
    /** Answers with the error where it failed. */
    async submit(value: V): Promise<Error | undefined> {
      setState({ status: 'sending' });
      try {
        // The same key whatever is written: an answer that was lost is not done a second time.
        onDone(await send(value, { idempotencyKey: keyOf('') }));
        return undefined;
      } catch (failure) {
        const error = toServerError(toError(failure));
        setState({ status: 'failed', error });
        return error;
      }
    },
  };
}
