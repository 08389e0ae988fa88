import { AssessmentInput } from '../assessment/types';
import { CompiledProfile } from '../policy/CompiledPolicy';

/**
 * The risk tier of an entity under a profile: that of the first rule that matches, own rules before
 * inherited ones; else the default tier. Rules look at the entity, and at the product context
 * under `context`.
 * @internal
 */
export function resolveRiskTier(
  profile: CompiledProfile,
  input: Pick<AssessmentInput, 'entity' | 'context'>,
): string | undefined {
  if (profile.riskRules.length === 0) {
    return profile.defaultRiskTier;
  }
  const subject = { ...input.entity, context: { ...input.context } };
  return (
    profile.riskRules.find(rule => rule.matches(subject))?.tier ??
    profile.defaultRiskTier
  );
}
