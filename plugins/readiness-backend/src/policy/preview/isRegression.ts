import {
  compareGateStatuses,
  PolicyPreviewEntity,
} from 'backstage-plugin-readiness-common';
import { LevelResult } from 'backstage-plugin-readiness-engine';

/** Whether a gate or level of the entity gets worse. @internal */
export function isRegression(entity: PolicyPreviewEntity): boolean {
  const { level, scorecards = [], gates } = entity;
  return (
    [...(level ? [level] : []), ...scorecards].some(isLower) ||
    gates.some(({ from, to }) => compareGateStatuses(from, to) === 'worse')
  );
}

/** A scorecard that asks nothing any more takes no level away. */
function isLower({ from, to }: { from?: LevelResult; to?: LevelResult }) {
  return from !== undefined && to !== undefined && to.rank < from.rank;
}
