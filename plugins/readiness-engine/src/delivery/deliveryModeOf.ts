import { AssessmentInput, CurrentDeliveryMode } from '../assessment/types';
import { resolveProfile } from '../governance/resolveProfile';
import { CompiledPolicy, CompiledProfile } from '../policy/CompiledPolicy';

/**
 * The input with the mode in force: the one that is declared or chosen, else the default of the profile.
 * @internal
 */
export function withDefaultMode<
  TInput extends Pick<AssessmentInput, 'deliveryMode'>,
>(profile: CompiledProfile | undefined, input: TInput): TInput {
  const name = input.deliveryMode ? undefined : profile?.defaultMode;
  return name === undefined
    ? input
    : { ...input, deliveryMode: { name, declaredIn: 'default' } };
}

/**
 * The delivery mode in force: the one that is declared or chosen, else the default of the entity's profile.
 * @public
 */
export function deliveryModeOf(
  policy: CompiledPolicy,
  input: Pick<
    AssessmentInput,
    'entity' | 'placement' | 'context' | 'deliveryMode'
  >,
): CurrentDeliveryMode | undefined {
  const { profile } = resolveProfile(policy, input);
  return withDefaultMode(profile, input).deliveryMode;
}
