import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { CatalogClient } from '@backstage/catalog-client';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { CatalogDifference } from './messages';

const STABLE_FOR_MS = 1_500;

/** How an entity was before, of an entity as it is. */
function asItWas(entity: Entity, before: CatalogDifference): Entity {
  const annotations = Object.entries({
    ...entity.metadata.annotations,
    ...before.annotations,
  }).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      // as for any other edit of the file
      etag: JSON.stringify([entity.metadata.etag, before]),
      annotations: Object.fromEntries(annotations),
      ...(before.description && { description: before.description }),
    },
    spec: { ...entity.spec, ...before.spec },
  };
}

/**
 * The catalog of another day: the real one, as the portal will have it, but for what the files say was different then.
 * @internal
 */
export class PastCatalog {
  #entities: Entity[] = [];
  #client = new InMemoryCatalogClient({ entities: [] });
  #read: () => Promise<Entity[]> = async () => [];

  /** Waits until the real catalog knows these and nothing in it changes any more. */
  async load(entityRefs: string[]): Promise<void> {
    let before = '';
    for (;;) {
      const entities = await this.#read();
      const known = new Set(entities.map(stringifyEntityRef));
      const state = JSON.stringify(
        entities.map(({ metadata, relations }) => [
          metadata.uid,
          metadata.etag,
          relations,
        ]),
      );
      if (state === before && entityRefs.every(ref => known.has(ref))) {
        this.#entities = entities;
        this.differBy({});
        return;
      }
      before = state;
      await sleep(STABLE_FOR_MS);
    }
  }

  /** What is different from the real catalog from now on. */
  differBy(differences: Record<string, CatalogDifference>): void {
    this.#client = new InMemoryCatalogClient({
      entities: this.#entities.flatMap(entity => {
        const before = differences[stringifyEntityRef(entity)];
        if (before?.absent) {
          return [];
        }
        return [before ? asItWas(entity, before) : entity];
      }),
    });
  }

  asFeature() {
    return createServiceFactory({
      service: catalogServiceRef,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) => {
        const real = new CatalogClient({ discoveryApi: discovery });
        this.#read = async () => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId: 'catalog',
          });
          const { items } = await real.getEntities({}, { token });
          return items.sort((a, b) =>
            stringifyEntityRef(a) < stringifyEntityRef(b) ? -1 : 1,
          );
        };
        // Who asks does not matter: history is made by people who may see what they work on.
        return new Proxy({} as CatalogService, {
          get: (_, name) => {
            const method = Reflect.get(this.#client, name);
            return typeof method === 'function'
              ? method.bind(this.#client)
              : method;
          },
        });
      },
    });
  }
}
