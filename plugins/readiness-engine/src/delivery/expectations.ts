import { CompiledPolicy, CompiledProfile } from '../policy/CompiledPolicy';
import { DeliveryModeDocument, Expected } from '../policy/documents';

/** What a delivery mode expects now. @internal */
export interface Expectations {
  isExpected(check: string): boolean;
  isGateExpected(gate: string): boolean;
}

const EVERYTHING: Expectations = {
  isExpected: () => true,
  isGateExpected: () => true,
};

function includes(expected: Expected, names: string[]): boolean {
  return expected === 'all' || names.some(name => expected.includes(name));
}

function computeExpectations(
  policy: CompiledPolicy,
  mode: DeliveryModeDocument,
  profile: CompiledProfile | undefined,
): Expectations {
  const { gates, sections, checks = [] } = mode.spec.expects;
  const expected = new Set(checks);
  const isGateExpected = (gate: string) => includes(gates, [gate]);
  for (const gate of profile?.gates ?? []) {
    if (gate.always || isGateExpected(gate.name)) {
      for (const check of gate.requires?.checks ?? []) {
        expected.add(check);
      }
    }
  }
  for (const scorecard of policy.scorecards.values()) {
    for (const section of scorecard.sections) {
      if (
        includes(sections, [section.name, `${scorecard.name}/${section.name}`])
      ) {
        for (const check of section.checks) {
          expected.add(check.name);
        }
      }
    }
  }
  return { isExpected: check => expected.has(check), isGateExpected };
}

// A policy has a handful of modes and profiles, and the worker asks for the same few pairs for
// every entity of the catalog.
const cache = new WeakMap<CompiledPolicy, Map<string, Expectations>>();

/**
 * Which checks are expected in a delivery mode under a profile: those that an expected gate of the
 * profile, or one that the profile always asks for, asks for, those of expected sections, and those the
 * mode names. Without a mode all are.
 * @internal
 */
export function resolveExpectations(
  policy: CompiledPolicy,
  mode: DeliveryModeDocument | undefined,
  profile: CompiledProfile | undefined,
): Expectations {
  if (!mode) {
    return EVERYTHING;
  }
  const known = cache.get(policy) ?? new Map<string, Expectations>();
  cache.set(policy, known);
  const key = `${mode.metadata.name}/${profile?.name ?? ''}`;
  const expectations =
    known.get(key) ?? computeExpectations(policy, mode, profile);
  known.set(key, expectations);
  return expectations;
}
