import {
  compareGateStatuses,
  PolicyPreviewEntity,
} from 'backstage-plugin-readiness-common';

/** Whether something gets better or worse for an entity; `other` where neither can be said. @internal */
export type Direction = 'worse' | 'better' | 'other';

function compare(from: number | undefined, to: number | undefined): Direction {
  if (from === undefined || to === undefined || from === to) {
    return 'other';
  }
  return to < from ? 'worse' : 'better';
}

/** @internal */
export function toGateDirection(from?: string, to?: string): Direction {
  return compareGateStatuses(from, to) ?? 'other';
}

/**
 * What a draft means for an entity: worse when any gate or level gets worse, better when only
 * better.
 *
 * @internal
 */
export function toDirection(entity: PolicyPreviewEntity): Direction {
  const { level, scorecards = [], gates } = entity;
  const directions = [
    ...[...(level ? [level] : []), ...scorecards].map(({ from, to }) =>
      compare(from?.rank, to?.rank),
    ),
    ...gates.map(({ from, to }) => toGateDirection(from, to)),
  ];
  if (directions.includes('worse')) {
    return 'worse';
  }
  return directions.includes('better') ? 'better' : 'other';
}
