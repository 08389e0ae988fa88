import { PolicyPreviewEntity } from 'backstage-plugin-readiness-common';
import { GateStatus, LevelResult } from 'backstage-plugin-readiness-engine';

/** How far a gate is; where it is not there it is nowhere, which is neither better nor worse. */
const PROGRESS: Record<GateStatus, number> = {
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

/** Whether a gate or level of the entity gets worse. @internal */
export function isRegression(entity: PolicyPreviewEntity): boolean {
  const { level, scorecards = [], gates } = entity;
  return (
    [...(level ? [level] : []), ...scorecards].some(isLower) ||
    gates.some(
      ({ from, to }) =>
        from !== undefined &&
        to !== undefined &&
        PROGRESS[to as GateStatus] < PROGRESS[from as GateStatus],
    )
  );
}

/** A scorecard that asks nothing any more takes no level away. */
function isLower({ from, to }: { from?: LevelResult; to?: LevelResult }) {
  return from !== undefined && to !== undefined && to.rank < from.rank;
}
