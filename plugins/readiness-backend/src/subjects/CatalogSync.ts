import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  evaluateFilterPredicate,
  FilterPredicate,
} from '@backstage/filter-predicates';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Clock } from '../clock';
import { chunked } from '../database/dialect';
import { createTimeSlice } from '../database/timeSlice';
import { CatalogTree, resolvePlacement } from './placement';
import { readCatalogTree, streamEntities } from './readCatalog';
import { Subject, SubjectState, SubjectStore } from './SubjectStore';
import { entityFingerprint, isSameContent, toSubject } from './toSubject';

const BATCH_SIZE = 100;

/**
 * How long a new or changed entity waits for its facts before it is assessed with what is known.
 * Collecting ends the wait.
 */
const COLLECTION_GRACE_MS = 15_000;

/** @internal */
export interface CatalogSyncOptions {
  catalog: CatalogService;
  auth: AuthService;
  store: SubjectStore;
  predicate: FilterPredicate;
  clock: Clock;
  logger: LoggerService;
  /** Told of new and changed entities after they are stored; collects their facts and wakes the worker. */
  onChanged: (entityRefs: string[]) => void;
}

/** What a sync did. @internal */
export interface CatalogSyncResult {
  seen: number;
  changed: string[];
  removed: string[];
}

/**
 * Makes the stored subjects equal to what the catalog holds: the catalog publishes no event when an
 * entity changes, so its etags and relations are compared on a schedule.
 * @internal
 */
export class CatalogSync {
  readonly #options: CatalogSyncOptions;

  constructor(options: CatalogSyncOptions) {
    this.#options = options;
  }

  async sync(signal?: AbortSignal): Promise<CatalogSyncResult> {
    const { catalog, auth, store, predicate, logger } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const tree = await readCatalogTree(catalog, credentials);
    const states = await store.getStates();
    const seen = new Set<string>();
    const changed: string[] = [];

    for await (const page of streamEntities(catalog, credentials, predicate)) {
      signal?.throwIfAborted();
      const candidates: string[] = [];
      for (const entity of page) {
        const ref = stringifyEntityRef(entity);
        seen.add(ref);
        if (mayHaveChanged(entity, states.get(ref), tree)) {
          candidates.push(ref);
        }
      }
      changed.push(...(await this.#refresh(candidates, tree, states)));
    }

    const vanished = [...states.keys()].filter(ref => !seen.has(ref));
    const removed = await this.#removeVanished(vanished);
    if (changed.length > 0 || removed.length > 0) {
      logger.info(
        `Catalog sync: ${seen.size} entities, ${changed.length} new or changed, ${removed.length} gone`,
      );
    }
    return { seen: seen.size, changed, removed };
  }

  /** Looks at these entities now, e.g. because facts came for one that was registered a moment ago. */
  async syncRefs(entityRefs: string[]): Promise<string[]> {
    const { catalog, auth, store } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const tree = await readCatalogTree(catalog, credentials);
    const subjects = await store.get(entityRefs);
    const states = new Map(
      [...subjects].map(([ref, subject]) => [
        ref,
        {
          fingerprint: subject.fingerprint,
          placement: JSON.stringify(subject.placement),
        },
      ]),
    );
    return this.#refresh(entityRefs, tree, states);
  }

  /** Stores those that really changed, and returns their refs. */
  async #refresh(
    entityRefs: string[],
    tree: CatalogTree,
    states: ReadonlyMap<string, SubjectState>,
  ): Promise<string[]> {
    const { store, predicate, clock, onChanged } = this.#options;
    const changed: string[] = [];
    const takeTurns = createTimeSlice();
    for (const chunk of chunked(entityRefs, BATCH_SIZE)) {
      const now = clock();
      const at = now.toISOString();
      const subjects = (await this.#getEntities(chunk))
        .filter(entity => evaluateFilterPredicate(predicate, entity))
        .map(entity => toSubject(entity, tree, at))
        .filter(subject => {
          const state = states.get(subject.entityRef);
          return (
            state?.fingerprint !== subject.fingerprint ||
            state.placement !== JSON.stringify(subject.placement)
          );
        });
      const known = await store.get(subjects.map(({ entityRef }) => entityRef));
      const isSame = (subject: Subject) => {
        const before = known.get(subject.entityRef);
        return before !== undefined && isSameContent(before, subject);
      };
      const different = subjects.filter(subject => !isSame(subject));
      await store.setFingerprints(subjects.filter(isSame));
      if (different.length > 0) {
        const refs = different.map(subject => subject.entityRef);
        const grace = now.getTime() + COLLECTION_GRACE_MS;
        await store.upsert(different, {
          at,
          dueAt: new Date(grace).toISOString(),
        });
        changed.push(...refs);
        onChanged(refs);
      }
      await takeTurns();
    }
    return changed;
  }

  /**
   * An entity may be missing from the pages because it moved between two of them while they were
   * read; it is gone when asking for it by name finds nothing either.
   */
  async #removeVanished(vanished: string[]): Promise<string[]> {
    const { store, predicate } = this.#options;
    const removed: string[] = [];
    for (const chunk of chunked(vanished, BATCH_SIZE)) {
      const there = new Set(
        (await this.#getEntities(chunk))
          .filter(entity => evaluateFilterPredicate(predicate, entity))
          .map(entity => stringifyEntityRef(entity)),
      );
      const gone = chunk.filter(ref => !there.has(ref));
      await store.remove(gone);
      removed.push(...gone);
    }
    return removed;
  }

  async #getEntities(entityRefs: string[]): Promise<Entity[]> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.filter((entity): entity is Entity => entity !== undefined);
  }
}

function mayHaveChanged(
  entity: Entity,
  state: SubjectState | undefined,
  tree: CatalogTree,
): boolean {
  if (!state || !entity.metadata.etag) {
    return true;
  }
  return (
    state.fingerprint !== entityFingerprint(entity) ||
    state.placement !== JSON.stringify(resolvePlacement(entity, tree))
  );
}
