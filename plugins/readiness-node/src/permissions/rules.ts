import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v4';
import {
  matchesReadinessEntityQuery,
  readinessEntityResourceRef,
  ReadinessEntityQuery,
  ReadinessEntityResource,
} from './readinessEntity';

const claims = z
  .array(z.string())
  .describe('Entity refs of a user and of the groups the user is in');

const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow entities that one of the claims owns',
  resourceRef: readinessEntityResourceRef,
  paramsSchema: z.object({ claims }),
  ...asking((params: { claims: string[] }) => ({
    property: 'owner',
    refs: params.claims,
  })),
});

const isApproverOfStep = createPermissionRule({
  name: 'IS_APPROVER_OF_STEP',
  description:
    'Allow entities where a gate waits for a decision that one of the claims may give',
  resourceRef: readinessEntityResourceRef,
  paramsSchema: z.object({
    claims,
    gate: z.string().optional().describe('Only this gate'),
  }),
  ...asking((params: { claims: string[]; gate?: string }) => ({
    property: 'approver',
    refs: params.claims,
    gate: params.gate,
  })),
});

const hasRiskTier = createPermissionRule({
  name: 'HAS_RISK_TIER',
  description: 'Allow entities with one of the risk tiers',
  resourceRef: readinessEntityResourceRef,
  paramsSchema: z.object({
    tiers: z.array(z.string()).describe('Names of risk tiers'),
  }),
  ...asking((params: { tiers: string[] }) => ({
    property: 'riskTier',
    tiers: params.tiers,
  })),
});

const inBusinessUnit = createPermissionRule({
  name: 'IN_BUSINESS_UNIT',
  description:
    'Allow entities that one of the groups, or a group below it, owns',
  resourceRef: readinessEntityResourceRef,
  paramsSchema: z.object({
    groups: z.array(z.string()).describe('Entity refs of groups'),
  }),
  ...asking((params: { groups: string[] }) => ({
    property: 'group',
    refs: params.groups,
  })),
});

/** By the name that {@link readinessConditions} has for each. @public */
export const readinessPermissionRules = {
  isOwner,
  isApproverOfStep,
  hasRiskTier,
  inBusinessUnit,
};

/** The two ways to apply a rule, made from one query so that they always agree. */
function asking<TParams>(toQuery: (params: TParams) => ReadinessEntityQuery) {
  return {
    toQuery,
    apply: (entity: ReadinessEntityResource, params: TParams) =>
      matchesReadinessEntityQuery(entity, toQuery(params)),
  };
}
