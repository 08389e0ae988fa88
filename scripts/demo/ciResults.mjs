// Reads what the pipelines of the demo's repositories "reported": examples/repositories/*/ci-results.yaml
//
//   entityRef: component:default/claims-triage
//   results:
//     - source: ci                 # ci, registry or prometheus
//       age: PT6H                  # how long ago it was seen
//       version: '14'              # optional
//       url: https://…             # optional
//       values:
//         unitTestsPass: true
//         lastDeploymentAt: { ago: P9D }   # a time, as distance from now
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const DURATION =
  /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS_MS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];

/**
 * @param {unknown} duration ISO 8601, in weeks, days, hours, minutes and seconds
 * @returns {number} milliseconds
 */
export function durationMs(duration) {
  const match = typeof duration === 'string' && DURATION.exec(duration);
  const parts = match ? match.slice(1) : [];
  if (!parts.some(Boolean)) {
    throw new Error(`"${duration}" is not a duration such as PT6H or P12D`);
  }
  return parts.reduce((sum, n, i) => sum + Number(n ?? 0) * UNITS_MS[i], 0);
}

const before = (now, duration) =>
  new Date(now.getTime() - durationMs(duration)).toISOString();

function factValue(value, now) {
  const isTime = value && typeof value === 'object' && 'ago' in value;
  return isTime ? before(now, value.ago) : value;
}

/**
 * @param {string} file
 * @param {Date} now the time that ages are counted from
 * @returns {object[]} items for POST /api/readiness/v1/facts
 */
export function readCiResults(file, now) {
  try {
    const { entityRef, results } = parse(fs.readFileSync(file, 'utf8'));
    return results.map(({ source, age, version, url, values }) => ({
      entityRef,
      source,
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          factValue(value, now),
        ]),
      ),
      observedAt: before(now, age),
      ...(version && { version: String(version) }),
      ...(url && { url }),
    }));
  } catch (error) {
    throw new Error(`${file}: ${error.message}`);
  }
}

/**
 * @param {string} examplesDir
 * @returns {string[]} all files with results, sorted
 */
export function findCiResults(examplesDir) {
  return fs
    .readdirSync(examplesDir, { recursive: true })
    .filter(name => path.basename(name) === 'ci-results.yaml')
    .map(name => path.join(examplesDir, name))
    .sort();
}
