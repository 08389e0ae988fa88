import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { JsonObject } from '@backstage/types';
import { CompiledCheck, CompiledProfile } from './CompiledPolicy';
import { GovernanceProfileDocument } from './documents';
import { effectiveGates, effectiveRules } from './effectiveProfile';
import { profileLineage } from './profileLineage';

/** Compiles a profile with all that it inherits; gates of the same name are merged. @internal */
export function compileProfile(
  document: GovernanceProfileDocument,
  byName: ReadonlyMap<string, GovernanceProfileDocument>,
  checks: ReadonlyMap<string, CompiledCheck>,
): CompiledProfile {
  const { metadata, spec } = document;
  const chain = profileLineage(document, name => byName.get(name));
  const gates = effectiveGates(chain);
  const asked = new Set(gates.flatMap(gate => gate.requires?.checks ?? []));
  return {
    name: metadata.name,
    title: metadata.title ?? metadata.name,
    document,
    choosable: spec.choosable ?? true,
    ancestors: chain.slice(1).map(ancestor => ancestor.metadata.name),
    gates,
    gateChecks: [...asked].flatMap(name => checks.get(name) ?? []),
    ...effectiveRules(chain),
    ...(spec.scope?.entities
      ? {
          inScope: filterPredicateToFilterFunction<JsonObject>(
            spec.scope.entities,
          ),
        }
      : {}),
    riskRules: chain
      .flatMap(ancestor => ancestor.spec.riskTiers ?? [])
      .map(rule => ({
        tier: rule.tier,
        reason: rule.reason,
        matches: filterPredicateToFilterFunction<JsonObject>(rule.when),
      })),
    expectations: chain.flatMap(ancestor =>
      (ancestor.spec.expectations ?? []).map(rule => ({
        ...rule,
        profile: ancestor.metadata.name,
        matches: filterPredicateToFilterFunction<JsonObject>(rule.when),
      })),
    ),
    defaultRiskTier: chain.find(ancestor => ancestor.spec.defaultRiskTier)?.spec
      .defaultRiskTier,
    defaultMode: chain.find(ancestor => ancestor.spec.defaultMode)?.spec
      .defaultMode,
  };
}
