import {
  ChangesReport,
  ReportedChange,
} from 'backstage-plugin-readiness-common';

/** What a report says in one sentence. @internal */
export function summarise(
  items: Pick<ReportedChange, 'kind' | 'direction'>[],
): ChangesReport['summary'] {
  const count = (
    kind: ReportedChange['kind'],
    direction?: ReportedChange['direction'],
  ) =>
    items.filter(
      item =>
        item.kind === kind && (!direction || item.direction === direction),
    ).length;
  return {
    levelsUp: count('level', 'up'),
    levelsDown: count('level', 'down'),
    gatesPassed: count('gate', 'up'),
    gatesLost: count('gate', 'down'),
    checksFixed: count('check', 'up'),
    checksBroken: count('check', 'down'),
    modeChanges: count('mode'),
  };
}
