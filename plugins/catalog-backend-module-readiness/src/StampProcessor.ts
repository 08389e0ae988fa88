import { LoggerService } from '@backstage/backend-plugin-api';
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
import { StampSource } from './StampSource';

/** Kinds that hold what is assessed; others would only grow the catalog's search index. */
const KINDS = ['component', 'resource', 'airesource'];

const CACHE_KEY = 'stamps';
const WARN_EVERY_MS = 60_000;

/**
 * Puts the stamps of the readiness backend on entities. It never fails an entity: while the backend does not answer,
 * the stamps of last time stay.
 * @internal
 */
export class StampProcessor implements CatalogProcessor {
  readonly #source: Pick<StampSource, 'get'>;
  readonly #logger: LoggerService;
  readonly #onProcessing: (entityRef: string) => void;
  #warnedAt = 0;

  constructor(options: {
    source: Pick<StampSource, 'get'>;
    logger: LoggerService;
    /** Told of every entity that is processed. */
    onProcessing: (entityRef: string) => void;
  }) {
    this.#source = options.source;
    this.#onProcessing = options.onProcessing;
    this.#logger = options.logger;
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
    return withStamps(entity, stamps);
  }

  async #stampsOf(
    entityRef: string,
    cache: CatalogProcessorCache,
  ): Promise<ReadinessStamps> {
    try {
      const stamps = await this.#source.get(entityRef);
      await cache.set(CACHE_KEY, stamps);
      return stamps;
    } catch (error) {
      if (Date.now() - this.#warnedAt > WARN_EVERY_MS) {
        this.#warnedAt = Date.now();
        this.#logger.warn(
          `Readiness does not answer, so entities keep their last stamps: ${error}`,
        );
      }
      return (await cache.get<ReadinessStamps>(CACHE_KEY)) ?? {};
    }
  }
}

/** What a file declares under our prefix is not ours and goes. */
function withStamps(entity: Entity, stamps: ReadinessStamps): Entity {
  const declared = Object.entries(entity.metadata.annotations ?? {}).filter(
    ([name]) => !name.startsWith(READINESS_STATUS_PREFIX),
  );
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: { ...Object.fromEntries(declared), ...stamps },
    },
  };
}
