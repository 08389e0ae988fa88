import {
  ReadinessCheck,
  ReadinessSection,
} from 'backstage-plugin-readiness-common';
import {
  CHECK_STATUS_ORDER,
  CheckStatus,
} from 'backstage-plugin-readiness-react';
import { toSafeUrl } from './toSafeUrl';

/** Folded away with their count: nothing to do about them now. */
const FOLDED: readonly CheckStatus[] = ['pass', 'upcoming', 'not-applicable'];

/** One check as the list shows it. @internal */
export interface CheckRow {
  check: ReadinessCheck;
  /** Impact, risk and compliance together. */
  weight: number;
  /** Whether the section's possible points are the weights of its checks. */
  weighed: boolean;
  /** Where the facts were seen, each place once. */
  sourceUrls: string[];
  runbook?: string;
}

/** @internal */
export interface CheckRows {
  /** Failures, errors, no data, waived, in this order. */
  open: CheckRow[];
  folded: { status: CheckStatus; rows: CheckRow[] }[];
}

/** Points a check adds to a weighted score. @internal */
export function toWeight(check: Pick<ReadinessCheck, 'weight'>): number {
  const { impact, risk, compliance } = check.weight;
  return impact + risk + compliance;
}

function toRow(check: ReadinessCheck, weighed: boolean): CheckRow {
  const urls = check.facts
    .map(({ url }) => toSafeUrl(url))
    .filter((url): url is string => url !== undefined);
  return {
    check,
    weight: toWeight(check),
    weighed,
    sourceUrls: [...new Set(urls)],
    runbook: toSafeUrl(check.runbook),
  };
}

/**
 * Puts the checks of a section in the order in which a person needs them: by status, then the
 * heaviest first.
 *
 * @internal
 */
export function toCheckRows(
  section: Pick<ReadinessSection, 'checks' | 'possible'>,
): CheckRows {
  const counting = section.checks.filter(
    ({ status }) => status !== 'upcoming' && status !== 'not-applicable',
  );
  const sum = counting.reduce((total, check) => total + toWeight(check), 0);
  const weighed = sum > 0 && Math.abs(sum - section.possible) < 1e-6;
  const rowsOf = (status: CheckStatus) =>
    section.checks
      .filter(check => check.status === status)
      .map(check => toRow(check, weighed))
      .sort((a, b) => b.weight - a.weight);
  return {
    open: CHECK_STATUS_ORDER.filter(status => !FOLDED.includes(status)).flatMap(
      rowsOf,
    ),
    folded: FOLDED.map(status => ({ status, rows: rowsOf(status) })).filter(
      ({ rows }) => rows.length > 0,
    ),
  };
}
