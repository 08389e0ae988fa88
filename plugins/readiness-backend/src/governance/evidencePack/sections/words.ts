import {
  EvidencePackBlock,
  EvidencePackText,
} from 'backstage-plugin-readiness-common';
import { formatMoment } from 'backstage-plugin-readiness-engine';
import { DateTime } from 'luxon';

/** What stands where there is nothing to say. @internal */
export const NONE = '–';

/** @internal */
export function paragraph(text: string): EvidencePackBlock {
  return { type: 'paragraph', text };
}

/** @internal */
export function orNone(text: string | undefined): string {
  return text || NONE;
}

/** @internal */
export function moment(iso: string | undefined): string {
  return iso ? formatMoment(iso) : NONE;
}

/** A moment and how long ago it was, e.g. `2026-01-31 10:00 UTC (3 days ago)`. @internal */
export function momentWithAge(iso: string, now: string): string {
  const age = DateTime.fromISO(iso).toRelative({
    base: DateTime.fromISO(now),
    locale: 'en',
  });
  return `${formatMoment(iso)} (${age})`;
}

/** @internal */
export function code(text: string): EvidencePackText {
  return { text, code: true };
}

/** @internal */
export function percent(share: number | undefined): string {
  return share === undefined ? NONE : `${Math.round(share * 100)} %`;
}
