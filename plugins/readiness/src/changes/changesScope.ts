import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { FleetEntity, FleetFacets } from 'backstage-plugin-readiness-common';
import { toShortRef } from '../fleet/useValueText';

/** Fields whose values are groups, the widest first. @internal */
export const GROUP_FACETS = [
  'business-unit',
  'parent-group',
  'owner',
] as const satisfies readonly string[];

type GroupFacet = (typeof GROUP_FACETS)[number];

/** Whose changes one may ask for. @internal */
export interface ScopeOption {
  kind: GroupFacet | 'entity';
  ref: string;
  title: string;
}

/** The scope that the address names; nothing for all. @internal */
export function readScope(
  params: URLSearchParams,
): Pick<ScopeOption, 'kind' | 'ref'> | null {
  const entity = params.get('entity');
  if (entity) {
    return { kind: 'entity', ref: entity };
  }
  const group = params.get('group');
  return group ? { kind: 'owner', ref: group } : null;
}

/** The address with a scope, or without one. @internal */
export function withScope(
  params: URLSearchParams,
  scope: Pick<ScopeOption, 'kind' | 'ref'> | null,
): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('entity');
  next.delete('group');
  if (scope) {
    next.set(scope.kind === 'entity' ? 'entity' : 'group', scope.ref);
  }
  return next;
}

/** Groups with entities, each once: as what it is first of business unit, group of teams and team. @internal */
export function toGroupOptions(facets: FleetFacets = {}): ScopeOption[] {
  const options = new Map<string, ScopeOption>();
  for (const kind of GROUP_FACETS) {
    for (const { value, title } of facets[kind] ?? []) {
      const ref = toGroupRef(value);
      if (ref && !options.has(ref)) {
        const said = title && title !== value ? title : toShortRef(ref);
        options.set(ref, { kind, ref, title: said });
      }
    }
  }
  return [...options.values()];
}

/** @internal */
export function toEntityOptions(entities: FleetEntity[] = []): ScopeOption[] {
  return entities.map(({ entityRef, title }) => ({
    kind: 'entity',
    ref: entityRef,
    title: title ?? toShortRef(entityRef),
  }));
}

/** Nothing for what stands where an entity has no owner, or a person as owner. */
function toGroupRef(value: string): string | undefined {
  try {
    const ref = parseEntityRef(value);
    return ref.kind.toLowerCase() === 'group'
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}
