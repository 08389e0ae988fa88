import {
  Entity,
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityPlacement } from 'backstage-plugin-readiness-engine';

/** `spec.type` of groups that are a business unit. */
const BUSINESS_UNIT_TYPES = ['business-unit', 'division'];

/** Groups deeper than this are a loop or a mistake. */
const MAX_DEPTH = 20;

/** The parts of the catalog that say where an entity belongs. @internal */
export interface CatalogTree {
  /** Group ref to the ref of its parent group. */
  parents: ReadonlyMap<string, string>;
  /** System ref to the ref of its domain. */
  domains: ReadonlyMap<string, string>;
  /** Refs of the groups that are business units. */
  businessUnits: ReadonlySet<string>;
}

/** @internal */
export function buildCatalogTree(options: {
  groups: Entity[];
  systems: Entity[];
}): CatalogTree {
  return {
    parents: mapRefs(options.groups, RELATION_CHILD_OF, 'group', 'parent'),
    domains: mapRefs(options.systems, RELATION_PART_OF, 'domain', 'domain'),
    businessUnits: new Set(
      options.groups
        .filter(group => BUSINESS_UNIT_TYPES.includes(String(group.spec?.type)))
        .map(group => stringifyEntityRef(group)),
    ),
  };
}

/** Owner group with its parents up to the root, system and domain. @internal */
export function resolvePlacement(
  entity: Entity,
  tree: CatalogTree,
): EntityPlacement {
  const owner = ownerOf(entity);
  const ownerPath: string[] = [];
  for (
    let group = owner;
    group && !ownerPath.includes(group) && ownerPath.length < MAX_DEPTH;
    group = tree.parents.get(group)
  ) {
    ownerPath.push(group);
  }
  const system = systemOf(entity);
  const domain = system && tree.domains.get(system);
  const businessUnit = ownerPath.find(group => tree.businessUnits.has(group));
  return {
    ownerPath,
    ...(system && { system }),
    ...(domain && { domain }),
    ...(businessUnit && { businessUnit }),
  };
}

/** Full ref of the first owner. @internal */
export function ownerOf(entity: Entity): string | undefined {
  return targetOf(entity, RELATION_OWNED_BY, 'group', 'owner', [
    'group',
    'user',
  ]);
}

/** Full ref of the system. @internal */
export function systemOf(entity: Entity): string | undefined {
  return targetOf(entity, RELATION_PART_OF, 'system', 'system');
}

/** Full ref of the group above a group. @internal */
export function parentGroupOf(group: Entity): string | undefined {
  return targetOf(group, RELATION_CHILD_OF, 'group', 'parent');
}

function mapRefs(
  entities: Entity[],
  relation: string,
  kind: string,
  field: string,
): Map<string, string> {
  const refs = new Map<string, string>();
  for (const entity of entities) {
    const target = targetOf(entity, relation, kind, field);
    if (target) {
      refs.set(stringifyEntityRef(entity), target);
    }
  }
  return refs;
}

/** By relation; by the field of the spec where the catalog has not resolved relations yet. */
function targetOf(
  entity: Entity,
  relation: string,
  kind: string,
  field: string,
  kinds: string[] = [kind],
): string | undefined {
  const related = entity.relations?.find(
    one =>
      one.type === relation &&
      kinds.includes(parseEntityRef(one.targetRef).kind.toLowerCase()),
  );
  if (related) {
    return stringifyEntityRef(parseEntityRef(related.targetRef));
  }
  const declared = entity.spec?.[field];
  if (typeof declared !== 'string' || declared.trim() === '') {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(declared, {
        defaultKind: kind,
        defaultNamespace: entity.metadata.namespace,
      }),
    );
  } catch {
    // A ref that the catalog itself will report; nothing is known from it.
    return undefined;
  }
}
