import { FleetTrends } from 'backstage-plugin-readiness-common';
import { AxisTick } from '../chart/toAxisTicks';

const DAY_MS = 24 * 60 * 60 * 1000;

const TICKS = 6;

/** Days of the backend are days of UTC, whatever the reader's own are. */
const day = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** How much of the axis the name of a policy version takes. */
const NAME_SHARE = 0.15;

/** Scores of groups ready to draw. @internal */
export interface TrendChartModel {
  from: number;
  to: number;
  lines: { key: string; title: string }[];
  /** By day in milliseconds; a group's score is 0..100, `null` where unknown. */
  rows: { at: number; scores: Record<string, number | null> }[];
  /** In force when the period begins, and since; `named` where there is room for a name. */
  policyVersions: { at: number; version: string; named: boolean }[];
  ticks: AxisTick[];
}

/**
 * Puts the points of all groups on one axis of days; a group without a score on a day has a gap.
 *
 * @internal
 */
export function toTrendChart(
  trends: FleetTrends,
  toTitle: (group: { key: string; title: string }) => string,
): TrendChartModel {
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
    from,
    to,
    lines: trends.groups.map(group => ({
      key: group.key,
      title: toTitle(group),
    })),
    rows,
    policyVersions: toPolicyMarks(trends.policyVersions, from, to),
    ticks: toDayTicks(rows.map(({ at }) => at)),
  };
}

/** Some of the days, evenly apart, with the first and the last. */
function toDayTicks(days: number[]): AxisTick[] {
  const steps = Math.min(TICKS, days.length) - 1;
  return Array.from({ length: steps + 1 }, (_, index) => {
    const at = days[Math.round((index * (days.length - 1)) / (steps || 1))];
    return { at, label: day.format(at) };
  });
}

/** Of those before the period only the one in force when it begins. */
function toPolicyMarks(
  versions: FleetTrends['policyVersions'],
  from: number,
  to: number,
): TrendChartModel['policyVersions'] {
  const all = versions
    .map(({ at, version }) => ({ at: Date.parse(at), version }))
    .filter(({ at }) => at <= to + DAY_MS)
    .sort((a, b) => a.at - b.at);
  const begins = all.filter(({ at }) => at <= from).slice(-1);
  const since = all.filter(({ at }) => at > from);
  let lastNamed = -Infinity;
  return [...begins, ...since].map(({ at, version }) => {
    const drawnAt = Math.min(Math.max(at, from), to);
    const named = drawnAt - lastNamed >= (to - from) * NAME_SHARE;
    lastNamed = named ? drawnAt : lastNamed;
    return { at: drawnAt, version, named };
  });
}
