import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  READINESS_STATUS_PREFIX,
  ReadinessStamps,
} from 'backstage-plugin-readiness-common';
import { refreshKey } from './refreshKey';
import { StampMirror } from './StampMirror';

/** Kinds that hold what is assessed; others would only grow the catalog's search index. */
const KINDS = ['component', 'resource', 'airesource'];

const CACHE_KEY = 'stamps';

/**
 * Puts the stamps of the readiness backend on entities. It never fails an entity: while nothing is known, as after a
 * start without the readiness backend, the stamps of last time stay.
 * @internal
 */
export class StampProcessor implements CatalogProcessor {
  readonly #mirror: Pick<StampMirror, 'of' | 'gave'>;
  readonly #onProcessing: (entityRef: string) => void;

  constructor(options: {
    mirror: Pick<StampMirror, 'of' | 'gave'>;
    /** Told of every entity that is processed. */
    onProcessing: (entityRef: string) => void;
  }) {
    this.#mirror = options.mirror;
    this.#onProcessing = options.onProcessing;
  }

  getProcessorName(): string {
    return 'ReadinessStampProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (!KINDS.includes(entity.kind.toLocaleLowerCase('en-US'))) {
      return entity;
    }
    const entityRef = stringifyEntityRef(entity);
    emit(processingResult.refresh(refreshKey(entityRef)));
    this.#onProcessing(entityRef);
    const stamps = await this.#stampsOf(entityRef, cache);
    this.#mirror.gave(entityRef, stamps);
    return withStamps(entity, stamps);
  }

  async #stampsOf(
    entityRef: string,
    cache: CatalogProcessorCache,
  ): Promise<ReadinessStamps> {
    const stamps = await this.#mirror.of(entityRef);
    if (!stamps) {
      return (await cache.get<ReadinessStamps>(CACHE_KEY)) ?? {};
    }
    await cache.set(CACHE_KEY, stamps);
    return stamps;
  }
}

/** What a file declares under our prefix is not ours and goes. */
function withStamps(entity: Entity, stamps: ReadinessStamps): Entity {
  const annotations = { ...entity.metadata.annotations };
  for (const name of Object.keys(annotations)) {
    if (name.startsWith(READINESS_STATUS_PREFIX)) {
      delete annotations[name];
    }
  }
  Object.assign(annotations, stamps);
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}
