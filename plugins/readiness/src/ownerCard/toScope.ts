import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { FilterTerm } from '../fleet/fleetUrl';

const FIELDS = { group: 'group', system: 'system', domain: 'domain' } as const;

/**
 * Which assessed entities a group, system or domain holds, as a term of a filter: the same in the API and in the
 * address of the list. A group holds what it owns and what the teams below it own.
 *
 * @internal
 */
export function toScope(entity: Entity): FilterTerm {
  const kind = entity.kind.toLowerCase();
  return {
    field: FIELDS[kind as keyof typeof FIELDS] ?? 'ref',
    value: stringifyEntityRef(entity),
  };
}
