import { ReadinessChange } from 'backstage-plugin-readiness-common';

/** What one assessment changed. @internal */
export interface ChangeGroup {
  /** ISO 8601 */
  at: string;
  policyVersion: string;
  changes: ReadinessChange[];
}

/**
 * Groups changes by assessment, in the order they come in: an assessment gives all its changes
 * the same time.
 *
 * @internal
 */
export function toChangeGroups(changes: ReadinessChange[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const { at, policyVersion } = change;
    const group = groups.get(at);
    if (group) {
      group.changes.push(change);
    } else {
      groups.set(at, { at, policyVersion, changes: [change] });
    }
  }
  return [...groups.values()];
}
