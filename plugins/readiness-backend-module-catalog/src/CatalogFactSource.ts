import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  FactCollection,
  FactCollectOptions,
  FactSource,
} from 'backstage-plugin-readiness-node';
import { entityFacts } from './entityFacts';
import { catalogFacts } from './facts';
import { toObservations } from './observations';
import { dependentsOf, directReferences, partReferences } from './relations';

/** How many entities are asked for at a time. */
const LOOKUP_SIZE = 250;

/** What the facts of others depend on; keeps the answers small. */
const LOOKUP_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'spec.type',
  'spec.owner',
  'relations',
];

/** @internal */
export interface CatalogFactSourceOptions {
  catalog: CatalogService;
  auth: AuthService;
}

/**
 * Facts from the entity and from what the catalog relates it to. Looks up all related entities of a batch
 * together, in three rounds whatever the size of the batch, with the credentials of the backend itself.
 * @internal
 */
export class CatalogFactSource implements FactSource {
  readonly id = 'catalog';
  readonly title = 'Catalog';
  readonly facts = catalogFacts;
  readonly schedule = {
    frequency: { minutes: 15 },
    initialDelay: { seconds: 10 },
  };
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: CatalogFactSourceOptions) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  async collect(
    entities: Entity[],
    options: FactCollectOptions,
  ): Promise<FactCollection[]> {
    const errors = new Map<Entity, string>();
    const related = new Map<string, Entity>();

    for (const references of [directReferences, partReferences, dependentsOf]) {
      const refs = new Set<string>();
      for (const entity of entities) {
        attempt(entity, errors, () => {
          references(entity, related).forEach(ref => refs.add(ref));
        });
      }
      await this.#lookUp(refs, related, options.signal);
    }

    return entities.map(entity => {
      const entityRef = stringifyEntityRef(entity);
      const facts = attempt(entity, errors, () =>
        toObservations(entity, { ...entityFacts(entity, related) }),
      );
      return facts
        ? { entityRef, facts }
        : { entityRef, error: errors.get(entity) ?? 'It could not be read.' };
    });
  }

  async #lookUp(
    refs: ReadonlySet<string>,
    related: Map<string, Entity>,
    signal: AbortSignal,
  ): Promise<void> {
    signal.throwIfAborted();
    const missing = [...refs].filter(ref => !related.has(ref));
    if (missing.length === 0) {
      return;
    }
    const credentials = await this.#auth.getOwnServiceCredentials();
    for (let start = 0; start < missing.length; start += LOOKUP_SIZE) {
      signal.throwIfAborted();
      const entityRefs = missing.slice(start, start + LOOKUP_SIZE);
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs, fields: LOOKUP_FIELDS },
        { credentials },
      );
      items.forEach((item, index) => {
        if (item) {
          related.set(entityRefs[index], item);
        }
      });
    }
    signal.throwIfAborted();
  }
}

/** Runs for one entity; its first error is kept and ends it, the others go on. */
function attempt<T>(
  entity: Entity,
  errors: Map<Entity, string>,
  run: () => T,
): T | undefined {
  if (errors.has(entity)) {
    return undefined;
  }
  try {
    return run();
  } catch (error) {
    errors.set(entity, isError(error) ? error.message : String(error));
    return undefined;
  }
}
