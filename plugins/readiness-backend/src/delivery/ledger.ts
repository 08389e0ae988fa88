import { ReadinessLedgerEntry } from 'backstage-plugin-readiness-common';

/** Who decides what a catalog file declares. @internal */
export const CATALOG_ACTOR = 'catalog';

/** What stands in the ledger where no mode is in force any more. @internal */
export const NO_MODE = 'none';

/** An entry as it was written. @internal */
export interface StoredLedgerEntry
  extends Omit<ReadinessLedgerEntry, 'fromTitle' | 'toTitle' | 'correctedBy'> {
  entityRef: string;
  /** What the file declared then. */
  catalogMode?: string;
}

/** Practices chosen besides those of the mode, and those of it that are left out. @internal */
export type Composition = NonNullable<ReadinessLedgerEntry['practices']>;

/** A delivery mode in force, and what the ledger says about it. @internal */
export interface ModeInForce {
  name: string;
  /** ISO 8601 */
  since: string;
  declaredIn: 'catalog' | 'portal';
  practices?: Composition;
  /** ISO 8601: when the way of working was last looked at without changing the mode. */
  reviewedAt?: string;
  /** ISO 8601: the last entry about it. */
  lastAt: string;
  /** ISO 8601 date: when it is to be looked at again, where somebody said so. */
  reviewBy?: string;
}

/**
 * The entries as they are to be read: with the words of their corrections, which are no entries of their own then.
 * @param entries - oldest first
 * @internal
 */
export function readLedger(entries: StoredLedgerEntry[]): StoredLedgerEntry[] {
  const corrections = new Map(
    entries.flatMap(entry => (entry.corrects ? [[entry.corrects, entry]] : [])),
  );
  const lastWord = (entry: StoredLedgerEntry): StoredLedgerEntry => {
    const correction = corrections.get(entry.id);
    return correction ? lastWord(correction) : entry;
  };
  return entries
    .filter(({ corrects }) => corrects === undefined)
    .map(entry => {
      const { to, learned, evidence, practices, reviewBy } = lastWord(entry);
      return { ...entry, to, learned, evidence, practices, reviewBy };
    });
}

/**
 * The mode in force: the one that the file declares, else the last one of the portal.
 * @param entries - oldest first
 * @internal
 */
export function modeInForce(
  declared: { name: string; since: string } | undefined,
  entries: StoredLedgerEntry[],
): ModeInForce | undefined {
  const read = readLedger(entries);
  const ofPortal = read.findLast(entry => entry.declaredIn === 'portal');
  const name = declared?.name ?? ofPortal?.to;
  if (name === undefined || (!declared && name === NO_MODE)) {
    return undefined;
  }
  const before = read.findLastIndex(entry => entry.to !== name);
  const about = read.slice(before + 1);
  const since = declared?.since ?? about.at(0)?.at ?? ofPortal?.at ?? '';
  return {
    name,
    since,
    declaredIn: declared ? 'catalog' : 'portal',
    practices: about.findLast(entry => entry.practices)?.practices,
    reviewedAt: about.findLast(entry => entry.kind === 'review')?.at,
    lastAt: about.at(-1)?.at ?? since,
    reviewBy: about.at(-1)?.reviewBy,
  };
}
