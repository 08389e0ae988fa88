import { ReadinessChange } from 'backstage-plugin-readiness-common';

/** Kinds of change, in the order of the filter. @internal */
export const CHANGE_KINDS: readonly ReadinessChange['kind'][] = [
  'check',
  'level',
  'score',
  'gate',
  'mode',
  'profile',
  'risk-tier',
  'version',
  'policy',
];

/** Periods to choose from, in days. @internal */
export const PERIODS = [30, 90, 365] as const;

const DEFAULT_PERIOD = 90;

/** What of the history is on screen; the address says all of it. @internal */
export interface HistorySelection {
  days: number;
  kinds: ReadinessChange['kind'][];
  /** The table instead of the chart. */
  table: boolean;
}

/** @internal */
export function readHistoryUrl(params: URLSearchParams): HistorySelection {
  const days = Number(params.get('days'));
  const kinds = params.getAll('kind');
  return {
    days: PERIODS.find(period => period === days) ?? DEFAULT_PERIOD,
    kinds: CHANGE_KINDS.filter(kind => kinds.includes(kind)),
    table: params.get('view') === 'table',
  };
}
