import {
  CampaignCounts,
  CampaignGoal,
} from 'backstage-plugin-readiness-engine';
import { Dictionary } from '../fleet/columns/Dictionary';
import { FleetColumns } from '../fleet/columns/FleetColumns';

/** How far the entities of a campaign are. @internal */
export interface CampaignStanding extends CampaignCounts {
  /** Slots of those that are concerned and not done. */
  left: Int32Array;
}

/** Whether the entity in a slot is done; undefined where the goal does not concern it. @internal */
export function doneBySlot(
  columns: FleetColumns,
  goal: CampaignGoal,
): (slot: number) => boolean | undefined {
  const { values, names } = storedStatus(columns, goal);
  const done = Array.from({ length: names.size }, (_, code) =>
    goal.isDone(names.text(code) ?? undefined),
  );
  return slot => (values ? done[values[slot]] : undefined);
}

/** @param slots - the entities in scope @internal */
export function campaignStanding(
  columns: FleetColumns,
  slots: Int32Array,
  goal: CampaignGoal,
): CampaignStanding {
  const isDone = doneBySlot(columns, goal);
  const left = slots.filter(slot => isDone(slot) === false);
  let done = 0;
  for (const slot of slots) {
    done += isDone(slot) ? 1 : 0;
  }
  return { done, entities: done + left.length, left };
}

function storedStatus(
  columns: FleetColumns,
  { kind, subject }: CampaignGoal,
): { values?: ArrayLike<number>; names: Dictionary } {
  if (kind === 'level') {
    return {
      values: columns.levels.get(subject)?.values,
      names: columns.levelNames,
    };
  }
  const column = kind === 'check' ? columns.checks : columns.gates;
  return {
    values: column.get(subject)?.status.values,
    names: column.statuses,
  };
}
