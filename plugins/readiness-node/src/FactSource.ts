import { Entity } from '@backstage/catalog-model';
import { HumanDuration } from '@backstage/types';
import { FactDeclaration, FactValue } from 'backstage-plugin-readiness-engine';

/**
 * What a source saw about one entity.
 * @public
 */
export interface FactObservation {
  /** ISO 8601; the time of collection when absent. */
  observedAt?: string;
  value: FactValue;
  url?: string;
  version?: string;
}

/**
 * Result of a source for one entity: what it saw, or why it could not look.
 * A fact that is declared but left out of `facts` is removed: the source looked and there is no such
 * value. An `error` keeps the last good facts. An entity that is missing from the answer is untouched.
 * @public
 */
export type FactCollection =
  | { entityRef: string; facts: Record<string, FactObservation> }
  | { entityRef: string; error: string };

/** @public */
export interface FactCollectOptions {
  /** Fires on timeout and shutdown. */
  signal: AbortSignal;
}

/**
 * Produces facts; never judges them. How the backend uses one:
 *
 * 1. At start-up it reads `facts` and type-checks all policy expressions against them.
 * 2. On `schedule`, on one replica, it calls `collect` with batches of at most `batchSize` entities
 *    that match `appliesTo`, each call under `timeout`.
 * 3. When an entity is new or changed, or a person asks for it, it calls `collect` with that entity alone.
 * 4. Facts that did not change are not written; changed ones are kept with their history and lead
 *    to a re-assessment.
 *
 * `collect` may throw: then every entity of the batch keeps its facts and shows the error.
 * @public
 */
export interface FactSource {
  /** CEL identifier, unique: `facts.<id>.<name>`. */
  id: string;
  title: string;
  facts: Record<string, FactDeclaration>;
  schedule: { frequency: HumanDuration; initialDelay?: HumanDuration };
  /** Per call of `collect`; default 60 seconds. */
  timeout?: HumanDuration;
  /** Default 100. */
  batchSize?: number;
  /** Which entities it can say anything about; all when absent. */
  appliesTo?(entity: Entity): boolean;
  collect(
    entities: Entity[],
    options: FactCollectOptions,
  ): Promise<FactCollection[]>;
}
