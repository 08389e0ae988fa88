import {
  Entity,
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * Entities that are known by reference, for lookups while facts are computed.
 * @internal
 */
export type RelatedEntities = ReadonlyMap<string, Entity>;

/**
 * Normalised references of the targets of some relations, each once, in order.
 *
 * @throws InputError when a target is no entity reference.
 * @internal
 */
export function targetsOf(entity: Entity, ...types: string[]): string[] {
  const refs = new Set<string>();
  for (const { type, targetRef } of entity.relations ?? []) {
    if (types.includes(type)) {
      try {
        refs.add(stringifyEntityRef(parseEntityRef(targetRef)));
      } catch {
        throw new InputError(
          `The relation ${type} leads to "${targetRef}", which is no entity reference.`,
        );
      }
    }
  }
  return [...refs];
}

/**
 * The owner, as the catalog relates it or, before it has, as the entity names it.
 * @internal
 */
export function ownerOf(entity: Entity): string | undefined {
  const [related] = targetsOf(entity, RELATION_OWNED_BY);
  const declared = entity.spec?.owner;
  if (related || typeof declared !== 'string' || declared.trim() === '') {
    return related;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(declared.trim(), {
        defaultKind: 'group',
        defaultNamespace: entity.metadata.namespace,
      }),
    );
  } catch {
    throw new InputError(
      `The owner is "${declared}", which is no entity reference.`,
    );
  }
}

/**
 * What has to be looked up first to compute the facts of an entity.
 * @internal
 */
export function directReferences(entity: Entity): string[] {
  const owner = ownerOf(entity);
  return [
    ...(owner ? [owner] : []),
    ...targetsOf(
      entity,
      RELATION_DEPENDS_ON,
      RELATION_PROVIDES_API,
      RELATION_HAS_PART,
    ),
  ];
}

/**
 * The APIs of an entity's parts: looked up second, since the parts have to be known.
 * @internal
 */
export function partReferences(
  entity: Entity,
  related: RelatedEntities,
): string[] {
  return partsOf(entity, related).flatMap(part =>
    targetsOf(part, RELATION_PROVIDES_API),
  );
}

/**
 * References of what would notice if the entity broke: what depends on it or on one of its parts, or consumes an
 * API that it or a part provides. Sorted; without the entity and its parts.
 * @internal
 */
export function dependentsOf(
  entity: Entity,
  related: RelatedEntities,
): string[] {
  const inside = new Set([
    stringifyEntityRef(entity),
    ...targetsOf(entity, RELATION_HAS_PART),
    ...targetsOf(entity, RELATION_PROVIDES_API),
  ]);
  const dependents = new Set<string>();
  for (const holder of [entity, ...partsOf(entity, related)]) {
    const apis = targetsOf(holder, RELATION_PROVIDES_API);
    for (const provider of [holder, ...known(apis, related)]) {
      for (const ref of targetsOf(
        provider,
        RELATION_DEPENDENCY_OF,
        RELATION_API_CONSUMED_BY,
      )) {
        dependents.add(ref);
      }
    }
  }
  return [...dependents].filter(ref => !inside.has(ref)).sort();
}

/** @internal */
export function known(
  refs: readonly string[],
  related: RelatedEntities,
): Entity[] {
  return refs.flatMap(ref => related.get(ref) ?? []);
}

function partsOf(entity: Entity, related: RelatedEntities): Entity[] {
  return known(targetsOf(entity, RELATION_HAS_PART), related);
}
