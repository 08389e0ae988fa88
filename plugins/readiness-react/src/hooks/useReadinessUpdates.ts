import { useSignal } from '@backstage/plugin-signals-react';
import { READINESS_SIGNAL_CHANNEL } from 'backstage-plugin-readiness-common';
import { useEffect, useRef } from 'react';
import { signalConcerns } from './signalConcerns';

const POLL_MS = 60_000;
const PENDING_POLL_MS = 5_000;
/** Nobody tells when the portal has begun to listen for signals; by then it has, so nothing is missed afterwards. */
const LISTENING_MS = 5_000;

/** @public */
export interface UseReadinessUpdatesOptions {
  entityRef: string;
  /** A new result is on its way: looks more often where there are no signals. */
  pending?: boolean;
  onUpdate: () => void;
}

/**
 * Calls back when an entity may have a new result: on a signal that names it or, where the
 * portal has no signals, slowly in turn. With signals it looks once more soon after the page was
 * opened, since a result may have come before the portal listened. Nothing happens while the page is hidden; a page
 * that was hidden for longer than a turn catches up when it is shown again.
 *
 * @public
 */
export function useReadinessUpdates(options: UseReadinessUpdatesOptions) {
  const { entityRef, pending = false } = options;
  const { lastSignal, isSignalsAvailable } = useSignal(
    READINESS_SIGNAL_CHANNEL,
  );
  const onUpdate = useRef(options.onUpdate);
  onUpdate.current = options.onUpdate;

  useEffect(() => {
    if (lastSignal && signalConcerns(lastSignal, entityRef)) {
      onUpdate.current();
    }
  }, [lastSignal, entityRef]);

  useEffect(() => {
    let updatedAt = Date.now();
    const update = () => {
      updatedAt = Date.now();
      onUpdate.current();
    };
    const catchUp = () => {
      if (!document.hidden && Date.now() - updatedAt >= POLL_MS) {
        update();
      }
    };
    document.addEventListener('visibilitychange', catchUp);
    const once = isSignalsAvailable
      ? setTimeout(update, LISTENING_MS)
      : undefined;
    const timer = isSignalsAvailable
      ? undefined
      : setInterval(
          () => {
            if (!document.hidden) {
              update();
            }
          },
          pending ? PENDING_POLL_MS : POLL_MS,
        );
    return () => {
      document.removeEventListener('visibilitychange', catchUp);
      clearTimeout(once);
      clearInterval(timer);
    };
  }, [isSignalsAvailable, pending]);
}
