import {
  CompiledExpectation,
  CompiledPolicy,
  CompiledProfile,
  CompiledScorecard,
} from '../policy/CompiledPolicy';
import { DeliveryModeDocument, Expected } from '../policy/documents';

/** What is expected now. @internal */
export interface Expectations {
  isExpected(check: string): boolean;
  isGateExpected(gate: string): boolean;
  isSectionExpected(scorecard: string, section: string): boolean;
}

/** What a rule of a profile expects that the delivery mode alone would not. @public */
export interface RaisedExpectations {
  /** The profile whose rule it is. */
  profile: string;
  reason: string;
  gates: string[];
  /** `<scorecard>/<section>` */
  sections: string[];
  checks: string[];
}

const EVERYTHING: Expectations = {
  isExpected: () => true,
  isGateExpected: () => true,
  isSectionExpected: () => true,
};

function includes(expected: Expected | undefined, names: string[]): boolean {
  return (
    expected === 'all' || names.some(name => expected?.includes(name) ?? false)
  );
}

function computeExpectations(
  policy: CompiledPolicy,
  mode: DeliveryModeDocument,
  profile: CompiledProfile | undefined,
  rules: readonly CompiledExpectation[],
): Expectations {
  const sources = [mode.spec.expects, ...rules];
  const expected = new Set(sources.flatMap(({ checks = [] }) => checks));
  const isGateExpected = (gate: string) =>
    sources.some(({ gates }) => includes(gates, [gate]));
  const isSectionExpected = (scorecard: string, section: string) =>
    sources.some(({ sections }) =>
      includes(sections, [section, `${scorecard}/${section}`]),
    );
  for (const gate of profile?.gates ?? []) {
    if (gate.always || isGateExpected(gate.name)) {
      for (const check of gate.requires?.checks ?? []) {
        expected.add(check);
      }
    }
  }
  for (const scorecard of policy.scorecards.values()) {
    for (const section of scorecard.sections) {
      if (isSectionExpected(scorecard.name, section.name)) {
        for (const check of section.checks) {
          expected.add(check.name);
        }
      }
    }
  }
  return {
    isExpected: check => expected.has(check),
    isGateExpected,
    isSectionExpected,
  };
}

// A policy has a handful of modes, profiles and rules, and the worker asks for the same few combinations
// for every entity of the catalog.
const cache = new WeakMap<CompiledPolicy, Map<string, Expectations>>();

/**
 * What is expected in a delivery mode under a profile: the checks that an expected gate of the profile, or one
 * that the profile always asks for, asks for, those of expected sections, and those that are named; gates and
 * sections are expected by the mode or by a rule of the profile. Without a mode all are.
 *
 * @param rules - rules of the profile that match the entity
 * @internal
 */
export function resolveExpectations(
  policy: CompiledPolicy,
  mode: DeliveryModeDocument | undefined,
  profile: CompiledProfile | undefined,
  rules: readonly CompiledExpectation[] = [],
): Expectations {
  if (!mode) {
    return EVERYTHING;
  }
  const known = cache.get(policy) ?? new Map<string, Expectations>();
  cache.set(policy, known);
  const key = [
    mode.metadata.name,
    profile?.name ?? '',
    ...rules.map(rule => profile?.expectations.indexOf(rule)),
  ].join('/');
  const expectations =
    known.get(key) ?? computeExpectations(policy, mode, profile, rules);
  known.set(key, expectations);
  return expectations;
}

/**
 * What each rule expects that the mode alone does not; rules that add nothing are left out.
 *
 * @param scorecards - those that apply to the entity
 * @internal
 */
export function raisedExpectations(
  policy: CompiledPolicy,
  mode: DeliveryModeDocument | undefined,
  profile: CompiledProfile | undefined,
  rules: readonly CompiledExpectation[],
  scorecards: readonly CompiledScorecard[],
): RaisedExpectations[] {
  if (!mode || rules.length === 0) {
    return [];
  }
  const byMode = resolveExpectations(policy, mode, profile);
  return rules.flatMap(rule => {
    const gates = (profile?.gates ?? []).filter(
      gate =>
        includes(rule.gates, [gate.name]) &&
        !gate.always &&
        !byMode.isGateExpected(gate.name),
    );
    const sections = scorecards.flatMap(({ name, sections: own }) =>
      own
        .filter(
          section =>
            includes(rule.sections, [
              section.name,
              `${name}/${section.name}`,
            ]) && !byMode.isSectionExpected(name, section.name),
        )
        .map(section => `${name}/${section.name}`),
    );
    const checks = (rule.checks ?? []).filter(
      check => !byMode.isExpected(check),
    );
    return gates.length + sections.length + checks.length > 0
      ? {
          profile: rule.profile,
          reason: rule.reason,
          gates: gates.map(({ name }) => name),
          sections,
          checks,
        }
      : [];
  });
}
