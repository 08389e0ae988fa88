import { EntityHistory } from 'backstage-plugin-readiness-common';
import { ScoreTrend, toScoreTrend } from 'backstage-plugin-readiness-react';
import { AxisTick, toAxisTicks } from '../chart/toAxisTicks';

type ScorePoint = EntityHistory['scores'][number];

/** A score line ready to draw. @internal */
export interface ScoreChartModel {
  /** Times in milliseconds; `score` 0..100, `null` is a gap. */
  points: { at: number; score: number | null }[];
  from: number;
  to: number;
  /** When another policy came into force, and which. */
  policyChanges: { at: number; version: string }[];
  /** Stretches of time at one level, oldest first. */
  levels: { from: number; to: number; level: string; rank: number }[];
  ticks: AxisTick[];
}

/** A score holds until it is known to be gone: the line ends where the gap begins. */
function toLine(points: ScoreTrend['points']): ScoreChartModel['points'] {
  return points.flatMap(({ at, score }, index) => {
    if (score !== undefined) {
      return [{ at, score: Math.round(score * 1000) / 10 }];
    }
    const before = points[index - 1]?.score;
    return before === undefined
      ? [{ at, score: null }]
      : [
          { at, score: Math.round(before * 1000) / 10 },
          { at, score: null },
        ];
  });
}

function sorted(scores: ScorePoint[]): ScorePoint[] {
  return [...scores].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function toPolicyChanges(scores: ScorePoint[], from: number) {
  return scores
    .filter(
      ({ policyVersion }, index) =>
        index > 0 && policyVersion !== scores[index - 1].policyVersion,
    )
    .map(({ at, policyVersion }) => ({
      at: Date.parse(at),
      version: policyVersion,
    }))
    .filter(({ at }) => at >= from);
}

function toLevels(scores: ScorePoint[], from: number, to: number) {
  const levels: ScoreChartModel['levels'] = [];
  scores.forEach(({ at, level, levelRank }, index) => {
    const start = Math.max(from, Date.parse(at));
    const next = scores[index + 1];
    const end = next ? Math.max(from, Date.parse(next.at)) : to;
    const last = levels.at(-1);
    if (end <= start || !level || !levelRank) {
      return;
    }
    if (last?.level === level && last.to === start) {
      last.to = end;
    } else {
      levels.push({ from: start, to: end, level, rank: levelRank });
    }
  });
  return levels;
}

/**
 * Shapes the scores of a period that ends `now` for the chart.
 *
 * @internal
 */
export function toChart(
  scores: EntityHistory['scores'],
  options: { now: number; days: number },
): ScoreChartModel {
  const { points } = toScoreTrend(scores, options);
  const ordered = sorted(scores);
  const from = points[0]?.at ?? options.now;
  return {
    points: toLine(points),
    from,
    to: options.now,
    policyChanges: toPolicyChanges(ordered, from),
    levels: toLevels(ordered, from, options.now),
    ticks: toAxisTicks(from, options.now),
  };
}
