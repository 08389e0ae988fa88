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
  const subject: JsonObject = {
    ...input.entity,
    context: { ...input.context },
  };
  if (input.deliveryMode) {
    subject.deliveryMode = input.deliveryMode.name;
  }
  if (riskTier !== undefined) {
    subject.riskTier = riskTier;
  }
  return subject;
}
