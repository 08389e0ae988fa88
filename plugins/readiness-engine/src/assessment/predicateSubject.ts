import { JsonObject } from '@backstage/types';
import { AssessmentInput } from './types';

/**
 * What the predicates of a policy look at: the entity, and beside its own fields `context.<field>` of the product
 * context, `deliveryMode` (the name of the mode in force) and, where it is known already, `riskTier`.
 * @internal
 */
export function predicateSubject(
  input: Pick<AssessmentInput, 'entity' | 'context' | 'deliveryMode'>,
  riskTier?: string,
): JsonObject {
  return {
    ...input.entity,
    context: { ...input.context },
    ...(input.deliveryMode ? { deliveryMode: input.deliveryMode.name } : {}),
    ...(riskTier === undefined ? {} : { riskTier }),
  };
}
