import { toError } from '@backstage/errors';
import {
  EntityDelivery,
  ReadinessWriteOptions,
} from 'backstage-plugin-readiness-common';
import { useState } from 'react';
import { toServerError } from '../frame/loadFailure';
import { useIdempotencyKey } from '../frame/useIdempotencyKey';
import { useDelivery } from './useDelivery';

/**
 * Sends what needs no dialog: says that it is done, or why not; pressing again after a failure
 * does it once.
 *
 * @internal
 */
export function useDirectSend() {
  const { onDone, onFailed } = useDelivery();
  const { keyOf } = useIdempotencyKey();
  const [sending, setSending] = useState(false);
  return {
    sending,
    async send(
      done: string,
      write: (options: ReadinessWriteOptions) => Promise<EntityDelivery>,
    ) {
      setSending(true);
      try {
        onDone(done, await write({ idempotencyKey: keyOf(done) }));
      } catch (failure) {
        onFailed(toServerError(toError(failure)));
      } finally {
        setSending(false);
      }
    },
  };
}
