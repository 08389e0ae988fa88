import { adviceSuggestsKnownThings } from './lint/adviceSuggestsKnownThings';
import { campaignsReferToKnownThings } from './lint/campaignsReferToKnownThings';
import { deliveryModesExpectKnownThings } from './lint/deliveryModesExpectKnownThings';
import { factSourcesAreDeclaredOnce } from './lint/factSourcesAreDeclaredOnce';
import { gatesAreReachable } from './lint/gatesAreReachable';
import { gatesReferToKnownThings } from './lint/gatesReferToKnownThings';
import { gatesReferToNoCeremony } from './lint/gatesReferToNoCeremony';
import { levelsFitTheMethod } from './lint/levelsFitTheMethod';
import { lockedPartsHold } from './lint/lockedPartsHold';
import { namesAreUnique } from './lint/namesAreUnique';
import { oneProfileIsTheDefault } from './lint/oneProfileIsTheDefault';
import { partsOfAGateAreNamedOnce } from './lint/partsOfAGateAreNamedOnce';
import { predicatesLookAtKnownThings } from './lint/predicatesLookAtKnownThings';
import { profilesInheritWithoutCycle } from './lint/profilesInheritWithoutCycle';
import { profilesRaiseKnownThings } from './lint/profilesRaiseKnownThings';
import { refsAreWellFormed } from './lint/refsAreWellFormed';
import { riskTiersAreKnown } from './lint/riskTiersAreKnown';
import { scopesDoNotOverlap } from './lint/scopesDoNotOverlap';
import { scorecardsNameKnownChecks } from './lint/scorecardsNameKnownChecks';
import { testsExpectWhatTheKindHas } from './lint/testsExpectWhatTheKindHas';
import { waiverRulesNameKnownThings } from './lint/waiverRulesNameKnownThings';
import { PolicyError } from './PolicyError';
import { LintRule, PolicySet } from './PolicySet';

const RULES: LintRule[] = [
  namesAreUnique,
  factSourcesAreDeclaredOnce,
  scorecardsNameKnownChecks,
  levelsFitTheMethod,
  deliveryModesExpectKnownThings,
  adviceSuggestsKnownThings,
  predicatesLookAtKnownThings,
  profilesInheritWithoutCycle,
  profilesRaiseKnownThings,
  gatesReferToKnownThings,
  gatesAreReachable,
  gatesReferToNoCeremony,
  partsOfAGateAreNamedOnce,
  refsAreWellFormed,
  lockedPartsHold,
  riskTiersAreKnown,
  waiverRulesNameKnownThings,
  campaignsReferToKnownThings,
  oneProfileIsTheDefault,
  scopesDoNotOverlap,
  testsExpectWhatTheKindHas,
];

/**
 * All violations of the rules that hold for a policy as a whole. @internal
 */
export function lintPolicy(set: PolicySet): PolicyError[] {
  return RULES.flatMap(rule => rule(set));
}
