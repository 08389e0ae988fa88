import { AssessmentInput } from '../assessment/types';
import { isForThisVersion } from '../assessment/versions';
import { CompiledProfile } from '../policy/CompiledPolicy';

/**
 * The input with those waivers only that the profile lets hold: none for what it says can never be waived and, where
 * it wants one for each version, none of another version. The others are as if they had not been accepted.
 * @internal
 */
export function withAllowedWaivers(
  profile: CompiledProfile | undefined,
  input: AssessmentInput,
): AssessmentInput {
  const { perVersion = false, never = [] } = profile?.waivers ?? {};
  if (!perVersion && never.length === 0) {
    return input;
  }
  const mayHold = (subject: string, waiver: { version?: string }) =>
    !never.includes(subject) &&
    (!perVersion || isForThisVersion(waiver, input.version));
  return {
    ...input,
    ...(input.waivers
      ? {
          waivers: input.waivers.filter(waiver =>
            mayHold(waiver.check, waiver),
          ),
        }
      : {}),
    ...(input.governance?.evidenceWaivers
      ? {
          governance: {
            ...input.governance,
            evidenceWaivers: input.governance.evidenceWaivers.filter(waiver =>
              mayHold(waiver.evidence, waiver),
            ),
          },
        }
      : {}),
  };
}
