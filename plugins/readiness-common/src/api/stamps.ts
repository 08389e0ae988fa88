/** Annotations by name: what is stamped on an entity of the catalog. @public */
export type ReadinessStamps = Record<string, string>;

/**
 * `GET /stamps`, for the catalog's own backend: a page of what is stamped, or what may have changed since a mark.
 * @public
 */
export interface ReadinessStampsResponse {
  /** Where to ask from next: what changes after this answer is found from here on. It never goes back. */
  mark: number;
  /** Every annotation there is, with `none`: for what a set leaves out, and for entities that are not assessed. */
  none: ReadinessStamps;
  /** What entities have, each once. */
  sets: ReadinessStamps[];
  /** By entity ref the number of its set. */
  entities: Record<string, number>;
  /** Entities that are no longer assessed. */
  gone: string[];
  /** More follow after this entity. */
  next?: string;
  /** More changed since the mark than is told: read all pages. */
  isIncomplete?: boolean;
}

/** Events topic: the stamps of these entities changed. @public */
export const READINESS_STAMPS_TOPIC = 'readiness.stamps';

/** Payload on {@link READINESS_STAMPS_TOPIC}; stays in the backend. @public */
export interface ReadinessStampsEvent {
  entityRefs: string[];
}
