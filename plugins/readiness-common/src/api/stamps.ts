/** Annotations by name: what is stamped on an entity of the catalog. @public */
export type ReadinessStamps = Record<string, string>;

/** `POST /stamps`, for the catalog's own backend: at most 1,000 refs. @public */
export interface ReadinessStampsRequest {
  entityRefs: string[];
}

/** @public */
export interface ReadinessStampsResponse {
  /** By entity ref; entities that are not assessed are left out. */
  stamps: Record<string, ReadinessStamps>;
  /** For all others: every annotation there is, with `none`. */
  none: ReadinessStamps;
}

/** Events topic: the stamps of these entities changed. @public */
export const READINESS_STAMPS_TOPIC = 'readiness.stamps';

/** Payload on {@link READINESS_STAMPS_TOPIC}; stays in the backend. @public */
export interface ReadinessStampsEvent {
  entityRefs: string[];
}
