import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  evaluateFilterPredicate,
  FilterPredicate,
} from '@backstage/filter-predicates';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { entityOf, organisationOf } from '../fleet/entities';

type Used = Pick<
  CatalogService,
  'queryEntities' | 'getEntitiesByRefs' | 'getEntityByRef'
>;

interface Cursor {
  query: FilterPredicate;
  offset: number;
}

/**
 * A catalog in memory with the fleet and its organisation, so that what is measured is the plugin and not the
 * catalog's database. Has the methods that the plugin calls.
 */
export class MemoryCatalog implements Used {
  readonly #entities = new Map<string, Entity>();
  readonly #found = new Map<string, Entity[]>();

  constructor(size: number) {
    const fleet = Array.from({ length: size }, (_, index) => entityOf(index));
    for (const entity of [...organisationOf(size), ...fleet]) {
      this.#entities.set(stringifyEntityRef(entity), entity);
    }
  }

  queryEntities: CatalogService['queryEntities'] = async (request = {}) => {
    const { limit = 500 } = request;
    const { query, offset } = readCursor(request);
    const found = this.#find(query);
    const items = found.slice(offset, offset + limit);
    const next = offset + limit;
    return {
      items,
      totalItems: found.length,
      pageInfo:
        next < found.length
          ? { nextCursor: JSON.stringify({ query, offset: next }) }
          : {},
    };
  };

  getEntitiesByRefs: CatalogService['getEntitiesByRefs'] = async ({
    entityRefs,
  }) => ({ items: entityRefs.map(ref => this.#entities.get(ref)) });

  getEntityByRef: CatalogService['getEntityByRef'] = async ref =>
    this.#entities.get(
      stringifyEntityRef(typeof ref === 'string' ? parseEntityRef(ref) : ref),
    );

  #find(query: FilterPredicate): Entity[] {
    const key = JSON.stringify(query);
    const found =
      this.#found.get(key) ??
      [...this.#entities.values()].filter(entity =>
        evaluateFilterPredicate(query, entity),
      );
    this.#found.set(key, found);
    return found;
  }
}

function readCursor(request: object): Cursor {
  if ('cursor' in request && typeof request.cursor === 'string') {
    return JSON.parse(request.cursor);
  }
  const query = 'query' in request ? (request.query as FilterPredicate) : {};
  return { query, offset: 0 };
}
