import { Fact } from 'backstage-plugin-readiness-engine';
import { FactChange, FactRecord, StoredFacts } from './FactStore';

/** How old the stored time of an unchanged value may become before it is written again. */
const REFRESH_MS = 60_000;

/** @internal */
export interface MergeFactsOptions {
  /** ISO 8601 */
  now: string;
  /**
   * The shortest freshness that any check asks of a fact, in milliseconds. An unchanged value that
   * was seen again after a longer gap was stale meanwhile, so its entity is assessed again.
   */
  freshnessMs?: (name: string) => number | undefined;
}

/** @internal */
export interface MergedFacts {
  next: StoredFacts;
  /** Whether `next` differs enough to be written. */
  write: boolean;
  /** Whether the entity must be assessed again. */
  reassess: boolean;
  changes: FactChange[];
}

/**
 * What is stored after a source spoke. Unchanged values only move their time, at most once a
 * minute; an observation older than the stored one is ignored; an error keeps the facts.
 * @internal
 */
export function mergeFacts(
  stored: StoredFacts,
  record: FactRecord,
  options: MergeFactsOptions,
): MergedFacts {
  return 'error' in record
    ? mergeError(stored, record.error, options)
    : mergeValues(stored, record.facts, record.complete, options);
}

function mergeError(
  stored: StoredFacts,
  message: string,
  { now }: MergeFactsOptions,
): MergedFacts {
  const isNew = stored.error?.message !== message;
  const write = isNew || elapsed(stored.error?.at, now) >= REFRESH_MS;
  return {
    next: { ...stored, error: { message, at: now } },
    write,
    reassess: isNew,
    changes: [],
  };
}

function mergeValues(
  stored: StoredFacts,
  observed: Record<string, Fact>,
  complete: boolean,
  options: MergeFactsOptions,
): MergedFacts {
  const { now, freshnessMs } = options;
  const facts = { ...stored.facts };
  const changes: FactChange[] = [];
  let reassess = stored.error !== undefined;
  let refresh = reassess || elapsed(stored.lastSuccessAt, now) >= REFRESH_MS;

  for (const [name, fact] of Object.entries(observed)) {
    const before = facts[name];
    if (before && fact.observedAt < before.observedAt) {
      continue;
    }
    if (!before || !sameFact(before, fact)) {
      facts[name] = fact;
      changes.push({ name, ...fact });
      continue;
    }
    const gap = elapsed(before.observedAt, fact.observedAt);
    if (gap >= REFRESH_MS || before.url !== fact.url) {
      facts[name] = fact;
      refresh = true;
      reassess ||= gap > (freshnessMs?.(name) ?? Infinity);
    }
  }
  if (complete) {
    for (const name of Object.keys(facts)) {
      if (!Object.hasOwn(observed, name)) {
        delete facts[name];
        changes.push({ name, observedAt: now });
      }
    }
  }
  return {
    next: { facts, lastSuccessAt: now },
    write: refresh || changes.length > 0,
    reassess: reassess || changes.length > 0,
    changes,
  };
}

/** The version counts: a result for another version is another result. The link does not. */
function sameFact(a: Fact, b: Fact): boolean {
  return (
    a.version === b.version &&
    JSON.stringify(a.value) === JSON.stringify(b.value)
  );
}

function elapsed(from: string | undefined, to: string): number {
  return from === undefined ? Infinity : Date.parse(to) - Date.parse(from);
}
