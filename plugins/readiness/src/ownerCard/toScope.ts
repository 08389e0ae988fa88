import {
  Entity,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * Which assessed entities a group, system or domain holds, as a term of a filter: the same in the API and in the
 * address of the list.
 *
 * @internal
 */
export function toScope(entity: Entity): string {
  return `${toField(entity)}=${stringifyEntityRef(entity)}`;
}

function toField({ kind, relations = [], spec }: Entity): string {
  const holder = kind.toLowerCase();
  if (holder !== 'group') {
    return holder;
  }
  if (spec?.type === 'business-unit') {
    return 'business-unit';
  }
  const hasTeams = relations.some(({ type }) => type === RELATION_PARENT_OF);
  return hasTeams ? 'parent-group' : 'owner';
}
