import {
  ReadinessChange,
  ReadinessLedgerEntry,
} from 'backstage-plugin-readiness-common';

/** Something on the timeline: an entry of the ledger, or what the assessment saw. @internal */
export type TimelineItem =
  | { kind: 'entry'; at: number; key: string; entry: ReadinessLedgerEntry }
  | { kind: 'event'; at: number; key: string; change: ReadinessChange };

/** An assessment follows a change of mode within this time. */
const SAME_MS = 60 * 60 * 1000;

/** Kinds of changes that are drawn along the ledger. @internal */
export const TIMELINE_KINDS: ReadinessChange['kind'][] = [
  'level',
  'gate',
  'mode',
];

/** What the first assessment found did not turn. @internal */
export function hasTurned({ kind, from }: ReadinessChange): boolean {
  return kind === 'mode' || from !== undefined;
}

/**
 * The ledger and what the assessments saw turn, newest first. A change of mode that the ledger tells
 * is not told twice.
 *
 * @internal
 */
export function toTimeline(
  ledger: ReadinessLedgerEntry[],
  changes: ReadinessChange[],
): TimelineItem[] {
  const told = (change: ReadinessChange) =>
    change.kind === 'mode' &&
    ledger.some(
      ({ at, to }) =>
        to === change.to &&
        Math.abs(Date.parse(at) - Date.parse(change.at)) <= SAME_MS,
    );
  const items: TimelineItem[] = [
    ...ledger.map(entry => ({
      kind: 'entry' as const,
      at: Date.parse(entry.at),
      key: `entry/${entry.id}`,
      entry,
    })),
    ...changes
      .filter(({ kind }) => TIMELINE_KINDS.includes(kind))
      .filter(hasTurned)
      .filter(change => !told(change))
      .map(change => ({
        kind: 'event' as const,
        at: Date.parse(change.at),
        key: `event/${change.id}`,
        change,
      })),
  ];
  return items.sort((a, b) => b.at - a.at);
}

/** A stretch of time in one mode. @internal */
export interface ModeBand {
  from: number;
  to: number;
  title: string;
}

/**
 * The modes as bands over a period, oldest first; corrections correct words, not when it was.
 *
 * @internal
 */
export function toModeBands(
  ledger: ReadinessLedgerEntry[],
  period: { from: number; to: number },
): ModeBand[] {
  const entries = ledger
    .filter(({ kind }) => kind !== 'correction')
    .map(({ at, toTitle }) => ({ at: Date.parse(at), title: toTitle }))
    .sort((a, b) => a.at - b.at);
  const bands: ModeBand[] = [];
  entries.forEach(({ at, title }, index) => {
    const from = Math.max(period.from, at);
    const to = Math.min(period.to, entries[index + 1]?.at ?? period.to);
    const last = bands.at(-1);
    if (to <= from) {
      return;
    }
    if (last?.title === title && last.to === from) {
      last.to = to;
    } else {
      bands.push({ from, to, title });
    }
  });
  return bands;
}
