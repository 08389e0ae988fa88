import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { buildCatalogTree, CatalogTree } from './placement';

const PAGE_SIZE = 500;

/** Enough to tell whether an entity changed or moved; the rest is read for those only. */
const COMPARED_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.etag',
  'relations',
  'spec.owner',
  'spec.system',
];

const TREE_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'relations',
  'spec.parent',
  'spec.domain',
  'spec.type',
];

/**
 * Pages through the entities that match, with the fields that a sync compares.
 * @internal
 */
export async function* streamEntities(
  catalog: CatalogService,
  credentials: BackstageCredentials,
  query: FilterPredicate,
  fields: string[] = COMPARED_FIELDS,
): AsyncGenerator<Entity[]> {
  let cursor: string | undefined;
  do {
    const { items, pageInfo } = await catalog.queryEntities(
      cursor
        ? { cursor, fields, limit: PAGE_SIZE }
        : { query, fields, limit: PAGE_SIZE },
      { credentials },
    );
    yield items;
    cursor = pageInfo.nextCursor;
  } while (cursor);
}

/** @internal */
export async function readCatalogTree(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<CatalogTree> {
  const entities: Entity[] = [];
  for await (const page of streamEntities(
    catalog,
    credentials,
    { kind: { $in: ['Group', 'System'] } },
    TREE_FIELDS,
  )) {
    entities.push(...page.map(withoutMembers));
  }
  const ofKind = (kind: string) =>
    entities.filter(entity => entity.kind.toLowerCase() === kind);
  return buildCatalogTree({
    groups: ofKind('group'),
    systems: ofKind('system'),
  });
}

/** A large group names thousands of members that nobody asks for here. */
function withoutMembers(entity: Entity): Entity {
  return {
    ...entity,
    relations: entity.relations?.filter(one => one.type !== 'hasMember'),
  };
}
