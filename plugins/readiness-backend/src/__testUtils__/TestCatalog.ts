import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

type Seen = Pick<
  CatalogService,
  'queryEntities' | 'getEntitiesByRefs' | 'getEntityByRef'
>;

/**
 * A catalog in memory whose entities can change, and which hides entities with the annotation
 * `test/hidden` from users.
 */
export class TestCatalog implements Seen {
  readonly #entities = new Map<string, Entity>();
  /** Calls of getEntitiesByRefs, to see that reads come in batches. */
  readonly batches: number[] = [];

  constructor(entities: Entity[] = []) {
    entities.forEach(entity => this.put(entity));
  }

  /** The whole service; methods that the plugin does not use are not there. */
  asService(): CatalogService {
    return this as unknown as CatalogService;
  }

  put(entity: Entity): void {
    this.#entities.set(stringifyEntityRef(entity), entity);
  }

  remove(entityRef: string): void {
    this.#entities.delete(entityRef);
  }

  queryEntities: CatalogService['queryEntities'] = async (request, options) =>
    this.#as(options.credentials).queryEntities(request);

  getEntitiesByRefs: CatalogService['getEntitiesByRefs'] = async (
    request,
    options,
  ) => {
    this.batches.push(request.entityRefs.length);
    return this.#as(options.credentials).getEntitiesByRefs(request);
  };

  getEntityByRef: CatalogService['getEntityByRef'] = async (ref, options) =>
    this.#as(options.credentials).getEntityByRef(ref);

  #as(credentials: BackstageCredentials): InMemoryCatalogClient {
    const isUser = (credentials.principal as { type?: string }).type === 'user';
    return new InMemoryCatalogClient({
      entities: [...this.#entities.values()].filter(
        entity => !isUser || !entity.metadata.annotations?.['test/hidden'],
      ),
    });
  }
}
