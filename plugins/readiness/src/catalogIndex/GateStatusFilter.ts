import { EntityFilter } from '@backstage/plugin-catalog-react';
import { readinessGateAnnotation } from 'backstage-plugin-readiness-common';
import { toFilterKey } from './StampFilter';

/** Statuses looked for, by gate. @internal */
export type GateStatuses = ReadonlyMap<string, readonly string[]>;

/**
 * Of a catalog list those entities where each of these gates has one of its statuses. One object for all gates:
 * filters of a list that answer with the same key would replace each other.
 *
 * @internal
 */
export class GateStatusFilter implements EntityFilter {
  constructor(readonly gates: GateStatuses) {}

  getCatalogFilters(): Record<string, string[]> {
    return Object.fromEntries(
      [...this.gates].map(([gate, statuses]) => [
        toGateKey(gate),
        [...statuses],
      ]),
    );
  }

  /** `<gate>:<status>`, once per status. */
  toQueryValue(): string[] {
    return [...this.gates].flatMap(([gate, statuses]) =>
      statuses.map(status => `${gate}:${status}`),
    );
  }
}

/** How the catalog names the status of a gate in filters and facets. @internal */
export function toGateKey(gate: string): string {
  return toFilterKey(readinessGateAnnotation(gate));
}

/** What an address says; items that are no gate with a status are passed over. @internal */
export function toGateStatuses(query: readonly string[]): GateStatuses {
  const gates = new Map<string, string[]>();
  for (const item of query) {
    const [, gate, status] = /^([a-z0-9-]+):([a-z-]+)$/.exec(item) ?? [];
    if (gate && !gates.get(gate)?.includes(status)) {
      gates.set(gate, [...(gates.get(gate) ?? []), status]);
    }
  }
  return gates;
}

/** With other statuses of one gate; without the gate when there are none. @internal */
export function withStatuses(
  gates: GateStatuses,
  gate: string,
  statuses: readonly string[],
): GateStatuses {
  const next = new Map(gates);
  if (statuses.length > 0) {
    next.set(gate, statuses);
  } else {
    next.delete(gate);
  }
  return next;
}
