// What happens when, in the order in which it is lived through.
import { durationMs } from '../ciResults.mjs';

export const DAY_MS = 24 * 60 * 60_000;
/** How often the fact sources that collect by themselves look again; results count for a week. */
const COLLECT_EVERY_DAYS = 6;
/** Nothing is done at the very end, which belongs to the portal that starts then. */
const END_MS = 60_000;

/**
 * @typedef {object} Moment
 * @property {number} ago milliseconds
 * @property {boolean} [policies] the policy files are others from now on
 * @property {boolean} [catalog] so are catalog files
 * @property {boolean} [collect] the fact sources look again
 * @property {object[]} facts what pipelines push, as items for POST /v1/facts
 * @property {object[]} acts what people do, one after the other
 */

/** A change comes a moment later, so that what was so until then is so no more. */
function changesAt(distances, lengthMs) {
  return [...new Set([lengthMs, ...distances])]
    .filter(ago => ago <= lengthMs)
    .map(ago => Math.max(ago - 1, END_MS));
}

/** Days on which nothing happens but that time passes, and with it what counts until a date. */
function quietDays(happenings, lengthMs) {
  const dayOf = ago => Math.floor((lengthMs - ago) / DAY_MS);
  const busy = new Set(happenings.map(({ ago }) => dayOf(ago)));
  return Array.from({ length: Math.floor(lengthMs / DAY_MS) }, (_, day) => day)
    .filter(day => !busy.has(day))
    .map(day => ({ ago: lengthMs - day * DAY_MS }));
}

/**
 * @param {object} options
 * @param {import('./readHistory.mjs').History} options.history
 * @param {{ ago: number, facts: object[] }[]} options.runs of pipelines
 * @param {number} options.lengthMs
 * @returns {Moment[]} oldest first
 */
export function timeline({ history, runs, lengthMs }) {
  const collections = Array.from(
    { length: Math.floor(lengthMs / DAY_MS / COLLECT_EVERY_DAYS) },
    (_, n) => ({
      ago: lengthMs - (n + 1) * COLLECT_EVERY_DAYS * DAY_MS,
      collect: true,
    }),
  );
  const changes = [
    ...changesAt(history.policyChanges, lengthMs).map(ago => ({
      ...{ ago, policies: true },
    })),
    ...changesAt([...history.catalogChanges, END_MS], lengthMs).map(ago => ({
      ...{ ago, catalog: true },
    })),
  ];
  const happenings = [
    ...changes,
    ...collections,
    ...runs,
    ...history.acts.map(act => ({ ago: durationMs(act.at), acts: [act] })),
  ].filter(({ ago }) => ago <= lengthMs && ago >= END_MS);

  const moments = new Map();
  for (const one of [...happenings, ...quietDays(happenings, lengthMs)]) {
    const before = moments.get(one.ago) ?? { facts: [], acts: [] };
    moments.set(one.ago, {
      ...{ ...before, ...one },
      facts: [...before.facts, ...(one.facts ?? [])],
      acts: [...before.acts, ...(one.acts ?? [])],
    });
  }
  return [...moments.values()].sort((a, b) => b.ago - a.ago);
}
