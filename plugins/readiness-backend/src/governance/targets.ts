import { InputError } from '@backstage/errors';
import { ReadinessTarget } from 'backstage-plugin-readiness-common';
import {
  Assessment,
  CompiledPolicy,
  CompiledProfile,
  GateRequirements,
} from 'backstage-plugin-readiness-engine';

type EvidenceSpec = NonNullable<GateRequirements['evidence']>[number];

/** The profile that an assessment was made under, as it is now. @internal */
export function profileOf(
  policy: CompiledPolicy,
  assessment: Assessment,
): CompiledProfile | undefined {
  return policy.profiles.get(assessment.profile?.name ?? '');
}

/** What the gates of a profile say about an evidence item; several gates may ask for it. @internal */
export function evidenceSpecs(
  profile: CompiledProfile | undefined,
  name?: string,
): EvidenceSpec[] {
  return (profile?.gates ?? [])
    .flatMap(gate => gate.requires?.evidence ?? [])
    .filter(spec => name === undefined || spec.name === name);
}

/** Title of a check or evidence item; its name where the policy has it no more. @internal */
export function titleOfTarget(
  policy: CompiledPolicy,
  profile: CompiledProfile | undefined,
  { kind, name }: ReadinessTarget,
): string {
  const title =
    kind === 'check'
      ? policy.checks.get(name)?.title
      : evidenceSpecs(profile, name).at(0)?.title;
  return title ?? name;
}

/**
 * What a request is about, which must concern the entity now.
 * @throws InputError naming the field, and for evidence what there is.
 * @internal
 */
export function requireTarget(
  { check, evidence }: { check?: string; evidence?: string },
  entity: { policy: CompiledPolicy; assessment: Assessment },
): ReadinessTarget {
  const { policy, assessment } = entity;
  if (check !== undefined) {
    const status = Object.hasOwn(assessment.checks, check)
      ? assessment.checks[check].status
      : 'not-applicable';
    if (status === 'not-applicable') {
      throw new InputError(
        policy.checks.has(check)
          ? `check: '${check}' does not concern '${assessment.entityRef}'`
          : `check: the policy has no check '${check}'`,
      );
    }
    return { kind: 'check', name: check };
  }
  const names = [
    ...new Set(
      evidenceSpecs(profileOf(policy, assessment)).map(({ name }) => name),
    ),
  ];
  if (evidence === undefined || !names.includes(evidence)) {
    throw new InputError(
      `evidence: the profile of '${
        assessment.entityRef
      }' asks for no evidence '${evidence}'; it asks for ${
        names.join(', ') || 'none'
      }`,
    );
  }
  return { kind: 'evidence', name: evidence };
}
