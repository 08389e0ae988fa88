import {
  ChangesReport,
  ChangesReportRequest,
  ReportedChange,
} from 'backstage-plugin-readiness-common';
import { DateTime } from 'luxon';

/** Path of the report of what changed. @internal */
export const CHANGES_PATH = 'changes';

/** Periods to choose from, up to now. @internal */
export const PRESETS = ['week', 'sprint', 'month', 'quarter'] as const;

/** @internal */
export type Preset = (typeof PRESETS)[number];

const DAYS: Record<Preset, number> = {
  week: 7,
  sprint: 14,
  month: 30,
  quarter: 91,
};

/** Kinds of changes, in the order in which a meeting wants them. @internal */
export const REPORT_KINDS = [
  'level',
  'gate',
  'check',
  'mode',
  'risk-tier',
  'profile',
  'waiver',
  'incident',
  'metric',
] as const satisfies readonly ReportedChange['kind'][];

/** @internal */
export const DIRECTIONS = ['up', 'down', 'none'] as const;

/** What of the report is on screen; the address says all of it. @internal */
export interface ChangesSelection {
  /** Nothing when the days are chosen one by one. */
  preset?: Preset;
  /** `yyyy-mm-dd`, in the reader's time zone; both belong to the period. */
  from: string;
  to: string;
  entityRef?: string;
  group?: string;
  /** All when empty. */
  kinds: ReportedChange['kind'][];
  directions: ReportedChange['direction'][];
}

function toDay(text: string | null): string | undefined {
  const day = text ? DateTime.fromFormat(text, 'yyyy-MM-dd') : undefined;
  return day?.isValid ? text ?? undefined : undefined;
}

/** @internal */
export function readChangesUrl(
  params: URLSearchParams,
  now: number,
): ChangesSelection {
  const from = toDay(params.get('from'));
  const to = toDay(params.get('to'));
  const kinds = params.getAll('kind');
  const directions = params.getAll('direction');
  const custom = from && to && from <= to;
  const preset =
    PRESETS.find(known => known === params.get('period')) ?? 'sprint';
  const today = DateTime.fromMillis(now);
  return {
    ...(custom
      ? { from, to }
      : {
          preset,
          from: today.minus({ days: DAYS[preset] }).toISODate() ?? '',
          to: today.toISODate() ?? '',
        }),
    entityRef: params.get('entity') || undefined,
    group: params.get('group') || undefined,
    kinds: REPORT_KINDS.filter(kind => kinds.includes(kind)),
    directions: DIRECTIONS.filter(one => directions.includes(one)),
  };
}

/**
 * The request of a selection: from the beginning of the first day to the end of the last one. The
 * same all day, so that the page does not ask anew with every minute.
 *
 * @internal
 */
export function toChangesRequest(
  selection: ChangesSelection,
): ChangesReportRequest {
  const { from, to, entityRef, group } = selection;
  const iso = (time: DateTime) => time.toUTC().toISO() ?? '';
  return {
    from: iso(DateTime.fromISO(from).startOf('day')),
    to: iso(DateTime.fromISO(to).endOf('day')),
    ...(entityRef && { entityRef }),
    ...(group && !entityRef && { group }),
  };
}

/** The changes that are chosen, in the order of their kinds. @internal */
export function toShownItems(
  report: ChangesReport,
  selection: Pick<ChangesSelection, 'kinds' | 'directions'>,
): ReportedChange[] {
  const { kinds, directions } = selection;
  return report.items
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .filter(
      ({ direction }) =>
        directions.length === 0 || directions.includes(direction),
    )
    .sort(
      (a, b) => REPORT_KINDS.indexOf(a.kind) - REPORT_KINDS.indexOf(b.kind),
    );
}
