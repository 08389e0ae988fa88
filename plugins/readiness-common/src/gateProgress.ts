/** How far a gate is, by status. One that is not there is nowhere, which is neither better nor worse. */
const PROGRESS: Record<string, number> = {
  passed: 4,
  'passed-with-waivers': 3,
  'in-review': 2,
  ready: 1,
  upcoming: 1,
  blocked: 0,
  rejected: 0,
  expired: 0,
  regressed: 0,
};

/**
 * Whether a gate gets better or worse from one status to another; undefined where neither can be said: the same, as
 * far, or there on one side only.
 *
 * @public
 */
export function compareGateStatuses(
  from: string | undefined,
  to: string | undefined,
): 'better' | 'worse' | undefined {
  const before = PROGRESS[from ?? ''];
  const after = PROGRESS[to ?? ''];
  if (before === undefined || after === undefined || before === after) {
    return undefined;
  }
  return after < before ? 'worse' : 'better';
}
