import { effectiveRules } from '../effectiveProfile';
import { PolicyError } from '../PolicyError';
import { errorAt, LintRule, LocatedOf } from '../PolicySet';
import { profileLineage } from '../profileLineage';

type Profile = LocatedOf<'GovernanceProfile'>;

function unknownTier(
  located: Profile,
  path: (string | number)[],
  tier: string,
  tiers: readonly string[],
): PolicyError[] {
  return tiers.includes(tier)
    ? []
    : [
        errorAt(
          located,
          path,
          'unknown-risk-tier',
          `unknown risk tier '${tier}'; the tiers of profile '${
            located.document.metadata.name
          }' are ${tiers.join(', ')}`,
        ),
      ];
}

/** A profile that names its own tiers keeps those that what it inherits relies on. */
function inheritedErrors(
  located: Profile,
  inherited: readonly (string | undefined)[],
  tiers: readonly string[],
): PolicyError[] {
  return located.document.spec.tiers
    ? [...new Set(inherited)].flatMap(tier =>
        tier === undefined
          ? []
          : unknownTier(located, ['spec', 'tiers'], tier, tiers),
      )
    : [];
}

/** Rules and defaults name tiers that the profile has, and no tier is there twice. @internal */
export const riskTiersAreKnown: LintRule = set =>
  set.ofKind('GovernanceProfile').flatMap(located => {
    const { spec } = located.document;
    const lineage = profileLineage(
      located.document,
      name => set.find('GovernanceProfile', name)?.document,
    );
    const { tiers } = effectiveRules(lineage);
    const ancestors = lineage.slice(1).map(document => document.spec);
    return [
      ...(spec.tiers ?? []).flatMap((tier, index, all) =>
        all.indexOf(tier) < index
          ? [
              errorAt(
                located,
                ['spec', 'tiers', index],
                'duplicate-name',
                `the risk tier '${tier}' is there twice`,
              ),
            ]
          : [],
      ),
      ...(spec.riskTiers ?? []).flatMap((rule, index) =>
        unknownTier(
          located,
          ['spec', 'riskTiers', index, 'tier'],
          rule.tier,
          tiers,
        ),
      ),
      ...(spec.defaultRiskTier === undefined
        ? []
        : unknownTier(
            located,
            ['spec', 'defaultRiskTier'],
            spec.defaultRiskTier,
            tiers,
          )),
      ...inheritedErrors(
        located,
        ancestors.flatMap(({ riskTiers = [], defaultRiskTier }) => [
          ...riskTiers.map(({ tier }) => tier),
          defaultRiskTier,
        ]),
        tiers,
      ),
    ];
  });
