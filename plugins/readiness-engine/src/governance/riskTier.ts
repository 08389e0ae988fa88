import { predicateSubject } from '../assessment/predicateSubject';
import { AssessmentInput, RiskTierSource } from '../assessment/types';
import { withDefaultMode } from '../delivery/deliveryModeOf';
import { CompiledProfile, CompiledRiskRule } from '../policy/CompiledPolicy';

/** A risk tier, and where it comes from. @public */
export interface ResolvedRiskTier {
  tier: string;
  source: RiskTierSource;
}

function ruleFor(
  profile: CompiledProfile,
  input: Pick<AssessmentInput, 'entity' | 'context' | 'deliveryMode'>,
): CompiledRiskRule | undefined {
  if (profile.riskRules.length === 0) {
    return undefined;
  }
  const subject = predicateSubject(withDefaultMode(profile, input));
  return profile.riskRules.find(({ matches }) => matches(subject));
}

/**
 * The risk tier that the rules of a profile give an entity: that of the first that matches, own rules before
 * inherited ones; else the default tier. Rules look at the entity, at the product context under `context`, and at
 * the delivery mode.
 * @public
 */
export function riskTierByRule(
  profile: CompiledProfile,
  input: Pick<AssessmentInput, 'entity' | 'context' | 'deliveryMode'>,
): ResolvedRiskTier | undefined {
  const rule = ruleFor(profile, input);
  if (rule) {
    return {
      tier: rule.tier,
      source: { kind: 'rule', reason: rule.reason },
    };
  }
  return profile.defaultRiskTier === undefined
    ? undefined
    : {
        tier: profile.defaultRiskTier,
        source: {
          kind: 'default',
          reason: `no rule of the profile ${profile.title} speaks about it`,
        },
      };
}

/**
 * The risk tier of an entity. What two people recorded outweighs the rules of its profile; what one person recorded
 * is a floor: rules that say a higher tier, now or later, prevail.
 * @internal
 */
export function resolveRiskTier(
  profile: CompiledProfile | undefined,
  input: Pick<
    AssessmentInput,
    'entity' | 'context' | 'deliveryMode' | 'classification'
  >,
): ResolvedRiskTier | undefined {
  const { classification } = input;
  const byRule = profile && riskTierByRule(profile, input);
  if (!classification) {
    return byRule;
  }
  const { tier, by, reason, approved } = classification;
  if (!approved && profile && isLowerRiskTier(profile, tier, byRule?.tier)) {
    return byRule;
  }
  return {
    tier,
    source: { kind: 'classification', reason: `recorded by ${by}: ${reason}` },
  };
}

/**
 * Whether a tier is below another among the tiers of a profile. Leaving the scale, or coming from outside of it, is
 * never taken for raising. No tier is below none.
 * @public
 */
export function isLowerRiskTier(
  profile: Pick<CompiledProfile, 'tiers'>,
  tier: string,
  than: string | undefined,
): boolean {
  if (than === undefined || tier === than) {
    return false;
  }
  const rank = profile.tiers.indexOf(tier);
  const otherRank = profile.tiers.indexOf(than);
  return rank < 0 || otherRank < 0 || rank < otherRank;
}
