import { useApi } from '@backstage/core-plugin-api';
import { ReadinessReviewItem } from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { readReviewsUrl, toReviewsRequest } from './reviewsUrl';

/** The most that the backend gives at once. */
const QUEUE_SIZE = 200;

/** A gate that waits, as the queue knows it. @internal */
export type QueuedGate = ReadinessReviewItem & { gate: string };

/** Where a review stands among those of the inbox. @internal */
export interface ReviewQueue {
  /** From 1; absent when it is not among them. */
  position?: number;
  total: number;
  previous?: QueuedGate;
  next?: QueuedGate;
}

/**
 * The gates of the inbox that a reviewer came from, with what is before and after one of them.
 * After one that is not there any more comes the first.
 *
 * @internal
 */
export function useReviewQueue(
  params: URLSearchParams,
  current: { entityRef: string; gate: string },
): ReviewQueue {
  const api = useApi(readinessApiRef);
  const request = {
    ...toReviewsRequest({ ...readReviewsUrl(params), kind: 'gate' }),
    cursor: undefined,
    limit: QUEUE_SIZE,
  };
  const { value } = useReloadable(JSON.stringify(request), signal =>
    api.governance.listReviews(request, { signal }),
  );
  const gates = (value?.items ?? []).filter(
    (item): item is QueuedGate => item.gate !== undefined,
  );
  const index = gates.findIndex(
    ({ entityRef, gate }) =>
      entityRef === current.entityRef && gate === current.gate,
  );
  return {
    position: index < 0 ? undefined : index + 1,
    total: gates.length,
    previous: gates[index - 1],
    next: gates[index + 1],
  };
}
