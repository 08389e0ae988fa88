import { EntityHistory } from 'backstage-plugin-readiness-common';
import { toPercent } from './formatScore';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Score over the last days, ready to draw and to say. @public */
export interface ScoreTrend {
  days: number;
  /** Oldest first; a score that was not known is a gap. */
  points: { at: number; score?: number }[];
  /**
   * In whole percentage points; absent when there is nothing to compare with, and when the
   * first score is less than a day old.
   */
  change?: number;
  /** When the first score came, in milliseconds; absent when one held as the period began. */
  since?: number;
  /** Every score is less than a day old: too early to speak of a change. */
  isNew: boolean;
}

/**
 * Cuts the history of scores to a period that ends `now`. A score holds until the next one,
 * so the one before the period gives the value at its start.
 *
 * @public
 */
export function toScoreTrend(
  scores: EntityHistory['scores'],
  options: { now: number; days: number },
): ScoreTrend {
  const { now, days } = options;
  const start = now - days * DAY_MS;
  const all = scores
    .map(({ at, score }) => ({ at: Date.parse(at), score }))
    .filter(point => point.at <= now)
    .sort((a, b) => a.at - b.at);
  const before = all.filter(point => point.at <= start).at(-1);
  const within = all.filter(point => point.at > start);
  const points = before
    ? [{ at: start, score: before.score }, ...within]
    : within;
  const last = points.at(-1);
  if (last && last.at < now) {
    points.push({ at: now, score: last.score });
  }
  const known = points.filter(point => point.score !== undefined);
  const [first] = known;
  const isNew = first !== undefined && now - first.at < DAY_MS;
  return {
    days,
    points,
    change: isNew ? undefined : toChange(known),
    since: first && first.at > start ? first.at : undefined,
    isNew,
  };
}

function toChange(known: ScoreTrend['points']): number | undefined {
  const first = known[0]?.score;
  const current = known.at(-1)?.score;
  return known.length > 1 && first !== undefined && current !== undefined
    ? toPercent(current) - toPercent(first)
    : undefined;
}
