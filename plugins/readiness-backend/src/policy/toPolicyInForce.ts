import {
  CompiledPolicy,
  LocatedDocument,
  ParsedDuration,
} from 'backstage-plugin-readiness-engine';
import { PolicyInForce } from './PolicyProvider';

const DAY_MS = 24 * 60 * 60_000;

/** @param documents - those of its files @internal */
export function toPolicyInForce(
  policy: CompiledPolicy,
  documents: LocatedDocument[],
  loadedAt: string,
): PolicyInForce {
  const fileOf = new Map(
    documents.map(({ document, file }) => [
      `${document.kind}/${document.metadata.name}`,
      file,
    ]),
  );
  return { policy, loadedAt, fileOf, freshnessMs: shortestFreshness(policy) };
}

/** February is the shortest month; a little too short only means one assessment too many. */
function leastMilliseconds(duration: ParsedDuration): number {
  return duration.months * 28 * DAY_MS + duration.milliseconds;
}

function shortestFreshness(policy: CompiledPolicy): Map<string, number> {
  const shortest = new Map<string, number>();
  for (const { freshness, facts } of policy.checks.values()) {
    if (freshness) {
      for (const { id } of facts) {
        const known = shortest.get(id) ?? Infinity;
        shortest.set(id, Math.min(known, leastMilliseconds(freshness)));
      }
    }
  }
  return shortest;
}
