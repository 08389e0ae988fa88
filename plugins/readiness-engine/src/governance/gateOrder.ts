import { GateSpec } from '../policy/documents';

/** Gates in an order in which each comes after those it asks for, and those for which there is none. @internal */
export interface GateOrder {
  ordered: GateSpec[];
  /** Members of a circle. */
  cyclic: GateSpec[];
  /** After a gate that does not exist, or after one that cannot be passed; none of a circle. */
  unreachable: GateSpec[];
}

/** Whether a gate comes, over others or at once, after itself. */
function leadsBack(
  gate: GateSpec,
  byName: ReadonlyMap<string, GateSpec>,
): boolean {
  const seen = new Set<string>();
  const open = [...(gate.after ?? [])];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === gate.name) {
      return true;
    }
    if (!seen.has(name)) {
      seen.add(name);
      open.push(...(byName.get(name)?.after ?? []));
    }
  }
  return false;
}

/** Sorts the gates of one profile by what they come after; equal ones keep their order. @internal */
export function orderGates(gates: readonly GateSpec[]): GateOrder {
  const byName = new Map(gates.map(gate => [gate.name, gate]));
  const placed = new Set<string>();
  const ordered: GateSpec[] = [];
  let rest = [...gates];
  while (rest.length > 0) {
    const next = rest.filter(gate =>
      (gate.after ?? []).every(name => placed.has(name)),
    );
    if (next.length === 0) {
      break;
    }
    for (const gate of next) {
      placed.add(gate.name);
      ordered.push(gate);
    }
    rest = rest.filter(gate => !placed.has(gate.name));
  }
  const cyclic = rest.filter(gate => leadsBack(gate, byName));
  return {
    ordered,
    cyclic,
    unreachable: rest.filter(gate => !cyclic.includes(gate)),
  };
}
