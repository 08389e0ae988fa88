import {
  createPermissionResourceRef,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_READINESS_ENTITY } from 'backstage-plugin-readiness-common';

/** A step of a gate's approval chain that waits for a decision, and who may give it. @public */
export interface ReadinessApprovalTurn {
  gate: string;
  step: string;
  /** Entity refs of groups, and of the users that have a role which the step names. */
  approvers: string[];
}

/** What permission rules know about an assessed entity. @public */
export interface ReadinessEntityResource {
  entityRef: string;
  /** Refs of the owner and of the groups above it, nearest first. */
  ownerPath: string[];
  riskTier?: string;
  profile?: string;
  /** The steps whose turn it is, at most one per gate. */
  turns: ReadinessApprovalTurn[];
}

/** One property that must have one of some values. @public */
export type ReadinessEntityQuery =
  | { property: 'owner' | 'group'; refs: string[] }
  | { property: 'riskTier'; tiers: string[] }
  | { property: 'approver'; refs: string[]; gate?: string };

/** Names the resources of readiness to the permission framework. @public */
export const readinessEntityResourceRef: PermissionResourceRef<
  ReadinessEntityResource,
  ReadinessEntityQuery,
  typeof RESOURCE_TYPE_READINESS_ENTITY,
  'readiness'
> = createPermissionResourceRef<
  ReadinessEntityResource,
  ReadinessEntityQuery
>().with({
  pluginId: 'readiness',
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/** Whether an entity is what a query asks for. @public */
export function matchesReadinessEntityQuery(
  entity: ReadinessEntityResource,
  query: ReadinessEntityQuery,
): boolean {
  switch (query.property) {
    case 'owner':
      return overlaps(entity.ownerPath.slice(0, 1), query.refs);
    case 'group':
      return overlaps(entity.ownerPath, query.refs);
    case 'riskTier':
      return (
        entity.riskTier !== undefined && query.tiers.includes(entity.riskTier)
      );
    case 'approver':
      return entity.turns.some(
        ({ gate, approvers }) =>
          (query.gate === undefined || query.gate === gate) &&
          overlaps(approvers, query.refs),
      );
    default:
      // A query of a version that knows more than this one.
      return false;
  }
}

/** Refs are compared without case, as the catalog does. */
function overlaps(refs: string[], wanted: string[]): boolean {
  const known = new Set(refs.map(lower));
  return wanted.some(ref => known.has(lower(ref)));
}

function lower(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
