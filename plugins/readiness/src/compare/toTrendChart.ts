import { FleetTrends } from 'backstage-plugin-readiness-common';
import { AxisTick, toAxisTicks } from '../history/toAxisTicks';

/** Scores of groups ready to draw. @internal */
export interface TrendChartModel {
  lines: { key: string; title: string }[];
  /** By day in milliseconds; a group's score is 0..100, `null` where unknown. */
  rows: { at: number; scores: Record<string, number | null> }[];
  policyVersions: { at: number; version: string }[];
  ticks: AxisTick[];
}

/**
 * Puts the points of all groups on one axis of days; a group without a score on a day has a gap.
 *
 * @internal
 */
export function toTrendChart(trends: FleetTrends): TrendChartModel {
  const days = new Map<number, Record<string, number | null>>();
  const none = Object.fromEntries(trends.groups.map(({ key }) => [key, null]));
  for (const { key, points } of trends.groups) {
    for (const { date, score } of points) {
      const at = Date.parse(date);
      const scores = days.get(at) ?? { ...none };
      scores[key] = score === undefined ? null : Math.round(score * 1000) / 10;
      days.set(at, scores);
    }
  }
  const rows = [...days]
    .map(([at, scores]) => ({ at, scores }))
    .sort((a, b) => a.at - b.at);
  const from = rows[0]?.at ?? 0;
  const to = rows[rows.length - 1]?.at ?? 0;
  return {
    lines: trends.groups.map(({ key, title }) => ({ key, title })),
    rows,
    policyVersions: trends.policyVersions
      .map(({ at, version }) => ({ at: Date.parse(at), version }))
      .filter(({ at }) => at >= from && at <= to),
    ticks: rows.length > 1 ? toAxisTicks(from, to) : [],
  };
}
