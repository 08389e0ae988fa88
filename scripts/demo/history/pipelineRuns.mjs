// When the pipelines of the demo's repositories ran in the past, and what they reported.
import { durationMs, findCiResults, readCiResults } from '../ciResults.mjs';
import fs from 'node:fs';
import { parse } from 'yaml';

const DAY_MS = 24 * 60 * 60_000;
/** Often enough that nothing becomes stale by itself. */
const EVERY_MS = 6 * DAY_MS;
/** Not all at the stroke of the day. */
const LATER_MS = 2 * 60 * 60_000;

/** Once a day all of them, so that one push is enough; the first of them when history begins. */
function daysOfRuns(ageMs, lengthMs) {
  const newest = Math.ceil((ageMs + LATER_MS) / DAY_MS) * DAY_MS;
  const runs = [];
  for (let ago = newest + EVERY_MS; ago < lengthMs; ago += EVERY_MS) {
    runs.push(ago - LATER_MS);
  }
  return [...runs, lengthMs - LATER_MS];
}

/** What the files say, with how old it is. */
function readResults(examplesDir) {
  return findCiResults(examplesDir).flatMap(file => {
    const { entityRef, results } = parse(fs.readFileSync(file, 'utf8'));
    return results.map(({ age, source }, index) => ({
      ...{ file, entityRef, index, source },
      ageMs: durationMs(age),
    }));
  });
}

/**
 * Each result was reported before as well, every few days back to the beginning; the newest run is not among these,
 * because the start of the portal pushes it.
 * @param {object} options
 * @param {string} options.examplesDir
 * @param {import('./readHistory.mjs').History} options.history
 * @param {Date} options.now
 * @param {number} options.lengthMs
 * @returns {{ ago: number, facts: object[] }[]} items for POST /v1/facts, oldest first
 */
export function pipelineRuns({ examplesDir, history, now, lengthMs }) {
  const runs = new Map();
  for (const result of readResults(examplesDir)) {
    const { file, entityRef, index, source, ageMs } = result;
    for (const ago of new Set(daysOfRuns(ageMs, lengthMs))) {
      if (!history.isKnownAt(entityRef, ago)) continue;
      const then = new Date(now.getTime() - ago);
      const { version, values, ...fact } = readCiResults(file, then)[index];
      const reported = Object.entries({
        ...values,
        ...history.resultsAt(entityRef, source, ago),
      }).filter(([, value]) => value !== null);
      if (reported.length === 0) continue;
      runs.set(ago, [
        ...(runs.get(ago) ?? []),
        {
          ...fact,
          values: Object.fromEntries(reported),
          observedAt: then.toISOString(),
          ...(version && { version }),
        },
      ]);
    }
  }
  return [...runs]
    .map(([ago, facts]) => ({ ago, facts }))
    .sort((a, b) => b.ago - a.ago);
}
