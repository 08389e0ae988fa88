import { parseEntityRef } from '@backstage/catalog-model';
import {
  ListReviewsRequest,
  ReadinessReviewItem,
} from 'backstage-plugin-readiness-common';

/** Path of the reviews below the Readiness page. @internal */
export const REVIEWS_PATH = 'reviews';

/** @internal */
export const WAITING_FOR = ['me', 'others', 'all'] as const;

/** @internal */
export const REVIEW_KINDS = [
  'gate',
  'waiver',
  'classification',
  'concern',
] as const;

const PAGE_SIZE = 25;

/** What of the inbox is on screen; the address says all of it. @internal */
export interface ReviewsSelection {
  waitingFor: (typeof WAITING_FOR)[number];
  kind?: ReadinessReviewItem['kind'];
  text: string;
  cursor?: string;
}

/** @internal */
export function readReviewsUrl(params: URLSearchParams): ReviewsSelection {
  return {
    waitingFor:
      WAITING_FOR.find(value => value === params.get('for')) ?? WAITING_FOR[0],
    kind: REVIEW_KINDS.find(value => value === params.get('kind')),
    text: params.get('text') ?? '',
    cursor: params.get('cursor') ?? undefined,
  };
}

/** @internal */
export function toReviewsRequest(
  selection: ReviewsSelection,
): ListReviewsRequest {
  return {
    waitingFor: selection.waitingFor,
    kind: selection.kind,
    text: selection.text || undefined,
    limit: PAGE_SIZE,
    cursor: selection.cursor,
  };
}

/** Path and search of a gate's review; the filters of the inbox go along, for the way back and on. @internal */
export function toReviewPath(
  reviewsPath: string,
  review: { entityRef: string; gate: string },
  params: URLSearchParams,
): string {
  const { kind, namespace, name } = parseEntityRef(review.entityRef);
  const path = [kind, namespace, name, review.gate]
    .map(encodeURIComponent)
    .join('/');
  const search = String(params);
  return `${reviewsPath}/${path}${search && `?${search}`}`;
}
