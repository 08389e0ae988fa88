import { orderGates } from '../../governance/gateOrder';
import { effectiveGates } from '../effectiveProfile';
import { PolicyError } from '../PolicyError';
import { errorAt, LintRule } from '../PolicySet';
import { profileLineage } from '../profileLineage';

/**
 * Gates come after each other without a circle, and none after a gate that does not exist or that
 * nothing can pass. Only the gates a profile describes itself are reported in it; gates that come after
 * themselves or after an unknown one at once are reported by another rule.
 * @internal
 */
export const gatesAreReachable: LintRule = set =>
  set.ofKind('GovernanceProfile').flatMap(located => {
    const gates = effectiveGates(
      profileLineage(
        located.document,
        name => set.find('GovernanceProfile', name)?.document,
      ),
    );
    const { cyclic, unreachable } = orderGates(gates);
    const inCircle = new Set(cyclic.map(gate => gate.name));
    const impassable = new Set(
      [...cyclic, ...unreachable].map(gate => gate.name),
    );
    return (located.document.spec.gates ?? []).flatMap(
      (gate, index): PolicyError[] => {
        const path = ['spec', 'gates', index, 'after'];
        if (inCircle.has(gate.name)) {
          const others = [...inCircle].filter(name => name !== gate.name);
          return others.length === 0
            ? []
            : [
                errorAt(
                  located,
                  path,
                  'gate-cycle',
                  `gate '${
                    gate.name
                  }' comes after itself, by way of '${others.join("', '")}'`,
                ),
              ];
        }
        const dead = (gate.after ?? []).filter(name => impassable.has(name));
        return dead.length > 0
          ? [
              errorAt(
                located,
                path,
                'unreachable-gate',
                `gate '${gate.name}' can never be passed, since '${dead.join(
                  "', '",
                )}' cannot`,
              ),
            ]
          : [];
      },
    );
  });
