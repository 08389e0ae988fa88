import { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { PolicyKind } from '../documents';
import { adviceRuleSchema } from './adviceRuleSchema';
import { campaignSchema } from './campaignSchema';
import { checkSchema } from './checkSchema';
import { deliveryModeSchema } from './deliveryModeSchema';
import { factSourceSchema } from './factSourceSchema';
import { governanceProfileSchema } from './governanceProfileSchema';
import { scorecardSchema } from './scorecardSchema';

/** One schema per kind of document. @internal */
export const documentSchemas: Record<PolicyKind, z.ZodType> = {
  FactSource: factSourceSchema,
  Check: checkSchema,
  Scorecard: scorecardSchema,
  GovernanceProfile: governanceProfileSchema,
  DeliveryMode: deliveryModeSchema,
  AdviceRule: adviceRuleSchema,
  Campaign: campaignSchema,
};

/** @public */
export const POLICY_KINDS = Object.keys(documentSchemas) as PolicyKind[];

/**
 * JSON Schema (2020-12) of every kind of policy document, for editors and other tools. References
 * between documents, expressions and positions are checked by `compilePolicy` only.
 * @public
 */
export function policyJsonSchemas(): Record<PolicyKind, JsonObject> {
  const schemas: Partial<Record<PolicyKind, JsonObject>> = {};
  for (const kind of POLICY_KINDS) {
    schemas[kind] = z.toJSONSchema(documentSchemas[kind]) as JsonObject;
  }
  return schemas as Record<PolicyKind, JsonObject>;
}
