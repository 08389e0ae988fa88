/** Path of the gates below the tab. @internal */
export const GATES_PATH = 'gates';

/** What of the gates is on screen; the address says all of it. @internal */
export interface GatesSelection {
  /** Name of the gate that is open. */
  gate?: string;
  /** Groups of its requirements that are unfolded. */
  unfolded: Set<string>;
}

/**
 * Reads the selection from the address. Without a gate, or with one that is gone, the one that
 * comes next is open; an empty name means that all are closed.
 *
 * @internal
 */
export function readGatesUrl(
  params: URLSearchParams,
  names: string[],
  next?: string,
): GatesSelection {
  const asked = params.get('gate');
  const known = asked === '' || (asked !== null && names.includes(asked));
  return {
    gate: (known ? asked : next) || undefined,
    unfolded: new Set(known ? params.getAll('show') : []),
  };
}

/**
 * The address of a gate; without one, of all gates closed.
 *
 * @internal
 */
export function toGateSearch(gate: string = ''): string {
  return `?${new URLSearchParams({ gate })}`;
}
