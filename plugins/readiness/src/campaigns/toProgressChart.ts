import { Campaign } from 'backstage-plugin-readiness-common';
import { AxisTick, toAxisTicks } from '../chart/toAxisTicks';
import { MilestoneView, toMilestones } from './toMilestones';

/** Progress ready to draw; days in milliseconds, shares 0..100. @internal */
export interface ProgressChartModel {
  from: number;
  to: number;
  deadline: number;
  /** Empty where nothing was in scope: a gap. */
  rows: {
    at: number;
    percent: number | null;
    done: number;
    entities: number;
  }[];
  milestones: (Omit<MilestoneView, 'share'> & {
    at: number;
    percent: number;
  })[];
  ticks: AxisTick[];
}

/**
 * Puts progress, milestones and deadline on one axis of days, from the first of them to the last.
 *
 * @internal
 */
export function toProgressChart(
  campaign: Campaign,
  now: number,
): ProgressChartModel {
  const rows = campaign.progress.map(({ date, done, entities }) => ({
    at: Date.parse(date),
    percent: entities === 0 ? null : Math.round((done / entities) * 1000) / 10,
    done,
    entities,
  }));
  const milestones = toMilestones(campaign, now).map(
    ({ share, ...milestone }) => ({
      ...milestone,
      at: Date.parse(milestone.date),
      percent: Math.round(share * 100),
    }),
  );
  const deadline = Date.parse(campaign.deadline);
  const days = [
    Date.parse(campaign.startsAt),
    deadline,
    ...rows.map(({ at }) => at),
    ...milestones.map(({ at }) => at),
  ];
  const from = Math.min(...days);
  const to = Math.max(...days);
  return {
    from,
    to,
    deadline,
    rows,
    milestones,
    ticks: toAxisTicks(from, to),
  };
}
