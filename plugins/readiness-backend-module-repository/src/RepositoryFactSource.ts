import { UrlReaderService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  FactCollection,
  FactCollectOptions,
  FactSource,
} from 'backstage-plugin-readiness-node';
import { repositoryFacts } from './facts';
import { RepositoryFiles } from './files/RepositoryFiles';
import { TextCache } from './files/TextCache';
import { findSourceLocation } from './files/sourceLocation';
import { readRepositoryFacts } from './readRepositoryFacts';
import type { RepositoryOptions } from './readRepositoryConfig';

/** Kinds that have no source of their own. */
const WITHOUT_SOURCE = ['group', 'user', 'location', 'system', 'domain'];

/** Characters of unchanged files that are kept in memory: about a thousand model cards. */
const CACHE_CHARACTERS = 16 * 1024 * 1024;

/** @internal */
export interface RepositoryFactSourceOptions extends RepositoryOptions {
  reader: UrlReaderService;
  integrations: ScmIntegrationRegistry;
}

/**
 * Facts from files beside an entity's catalog file or in its repository. A file that is not there is a fact; a file
 * that cannot be read is an error of its entity, which keeps its last good facts.
 * @internal
 */
export class RepositoryFactSource implements FactSource {
  readonly id = 'repository';
  readonly title = 'Repository files';
  readonly facts = repositoryFacts;
  readonly schedule;
  readonly timeout;
  readonly batchSize = 25;
  readonly #options: RepositoryFactSourceOptions;
  readonly #cache = new TextCache(CACHE_CHARACTERS);

  constructor(options: RepositoryFactSourceOptions) {
    this.#options = options;
    this.timeout = options.timeout;
    this.schedule = {
      frequency: options.frequency,
      initialDelay: { seconds: 10 },
    };
  }

  appliesTo(entity: Entity): boolean {
    return !WITHOUT_SOURCE.includes(entity.kind.toLowerCase());
  }

  async collect(
    entities: Entity[],
    { signal }: FactCollectOptions,
  ): Promise<FactCollection[]> {
    signal.throwIfAborted();
    const results: FactCollection[] = [];
    const waiting = entities.entries();
    const work = async () => {
      for (const [index, entity] of waiting) {
        results[index] = await this.#collectOne(entity, signal);
      }
    };
    await untilAborted(
      Promise.all(
        Array.from({ length: this.#options.concurrency }, () => work()),
      ),
      signal,
    );
    return results;
  }

  async #collectOne(
    entity: Entity,
    signal: AbortSignal,
  ): Promise<FactCollection> {
    const entityRef = stringifyEntityRef(entity);
    const { reader, integrations, sizeLimitBytes, files } = this.#options;
    try {
      const location = findSourceLocation(entity, integrations);
      const repository = new RepositoryFiles({
        location,
        reader,
        integrations,
        cache: this.#cache,
        sizeLimitBytes,
        signal,
      });
      return {
        entityRef,
        facts: await readRepositoryFacts(entity, repository, files),
      };
    } catch (error) {
      signal.throwIfAborted();
      return {
        entityRef,
        error: isError(error) ? error.message : String(error),
      };
    }
  }
}

/** Not every reader minds the signal; the batch ends with it all the same. */
async function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let onAbort: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (onAbort) {
      signal.removeEventListener('abort', onAbort);
    }
  }
}
