import { GateSpec } from '../documents';
import { errorAt, LintRule, LocatedOf, PolicySet } from '../PolicySet';
import { PolicyError } from '../PolicyError';

type Profile = LocatedOf<'GovernanceProfile'>;

/** Names of the gates of a profile and of all it extends; `undefined` when that cannot be known. */
function gatesWithInherited(
  set: PolicySet,
  profile: Profile,
): Set<string> | undefined {
  const names = new Set<string>();
  const visited = new Set<Profile>();
  let current: Profile | undefined = profile;
  while (current && !visited.has(current)) {
    visited.add(current);
    for (const gate of current.document.spec.gates ?? []) {
      names.add(gate.name);
    }
    const parent: string | undefined = current.document.spec.extends;
    const next: Profile | undefined =
      parent === undefined ? undefined : set.find('GovernanceProfile', parent);
    if (parent !== undefined && !next) {
      return undefined;
    }
    current = next;
  }
  return names;
}

function levelErrors(
  set: PolicySet,
  located: Profile,
  gate: GateSpec,
  path: (string | number)[],
): PolicyError[] {
  const wanted = gate.requires?.level;
  if (!wanted) {
    return [];
  }
  if (!set.exists('Scorecard', wanted.scorecard)) {
    return [
      errorAt(
        located,
        [...path, 'scorecard'],
        'unknown-scorecard',
        `unknown scorecard '${wanted.scorecard}'`,
      ),
    ];
  }
  const levels = set.find('Scorecard', wanted.scorecard)?.document.spec.levels;
  return levels && !levels.some(level => level.name === wanted.level)
    ? [
        errorAt(
          located,
          [...path, 'level'],
          'unknown-level',
          `scorecard '${wanted.scorecard}' has no level '${wanted.level}'`,
        ),
      ]
    : [];
}

/** Checks, levels and earlier gates that a gate asks for exist. @internal */
export const gatesReferToKnownThings: LintRule = set =>
  set.ofKind('GovernanceProfile').flatMap(located => {
    const known = gatesWithInherited(set, located);
    return (located.document.spec.gates ?? []).flatMap((gate, index) => {
      const path = ['spec', 'gates', index];
      const errors: PolicyError[] = [];
      for (const [position, check] of (gate.requires?.checks ?? []).entries()) {
        if (!set.exists('Check', check)) {
          errors.push(
            errorAt(
              located,
              [...path, 'requires', 'checks', position],
              'unknown-check',
              `unknown check '${check}'`,
            ),
          );
        }
      }
      for (const [position, after] of (gate.after ?? []).entries()) {
        if (after === gate.name || (known && !known.has(after))) {
          errors.push(
            errorAt(
              located,
              [...path, 'after', position],
              'unknown-gate',
              after === gate.name
                ? `gate '${after}' cannot come after itself`
                : `profile '${located.document.metadata.name}' has no gate '${after}'`,
            ),
          );
        }
      }
      return [
        ...errors,
        ...levelErrors(set, located, gate, [...path, 'requires', 'level']),
      ];
    });
  });
