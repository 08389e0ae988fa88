import { EntityReadiness } from 'backstage-plugin-readiness-common';

/** What on a page may be older than it looks. @internal */
export interface Staleness {
  /** Sources whose last run failed; their last good facts are still in use. */
  failedSources: EntityReadiness['sources'];
  /** Sources whose last run failed and that never delivered a fact. */
  silentSources: EntityReadiness['sources'];
  /** Checks that rest on a fact older than they allow. */
  staleChecks: number;
  /** No check knows anything yet. */
  noDataYet: boolean;
}

/**
 * A message that may end as a sentence or not, as a sentence.
 *
 * @internal
 */
export function toSentence(message: string): string {
  const text = message.trimEnd();
  return /[.!?\u2026]$/.test(text) ? text : `${text}.`;
}

/** @internal */
export function toStaleness(readiness: EntityReadiness): Staleness {
  const { counts, scorecards, sources } = readiness;
  const stale = new Set(
    scorecards
      .flatMap(({ sections }) => sections)
      .flatMap(({ checks }) => checks)
      .filter(({ facts }) => facts.some(fact => fact.stale))
      .map(({ name }) => name),
  );
  const failed = sources.filter(({ error }) => error !== undefined);
  const known = counts.pass + counts.fail + counts.error + counts.waived;
  return {
    failedSources: failed.filter(({ lastSuccessAt }) => lastSuccessAt),
    silentSources: failed.filter(({ lastSuccessAt }) => !lastSuccessAt),
    staleChecks: stale.size,
    noDataYet: known === 0 && counts.unknown > 0,
  };
}
