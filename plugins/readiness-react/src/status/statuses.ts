import {
  EntityReadiness,
  GateStatus,
  ReadinessCheck,
} from 'backstage-plugin-readiness-common';

/** Status of a check. @public */
export type CheckStatus = ReadinessCheck['status'];

/** Numbers of checks by status. @public */
export type CheckCounts = EntityReadiness['counts'];

/** A level reached, its rank and how many there are. @public */
export type Level = NonNullable<EntityReadiness['level']>;

/** What a colour may say; never the only thing that says it. @public */
export type StatusTone =
  | 'positive'
  | 'negative'
  | 'warning'
  | 'waived'
  | 'active'
  | 'neutral';

/** @public */
export type StatusShapeName =
  | 'circle-check'
  | 'square-cross'
  | 'circle-question'
  | 'triangle'
  | 'shield'
  | 'circle'
  | 'dash'
  | 'half-circle'
  | 'target'
  | 'clock'
  | 'octagon';

/**
 * The order in which a person needs them: failures, errors, no data, accepted risks,
 * passes, then what does not count now.
 * @public
 */
export const CHECK_STATUS_ORDER: readonly CheckStatus[] = [
  'fail',
  'error',
  'unknown',
  'waived',
  'pass',
  'upcoming',
  'not-applicable',
];

/** The order of a summary: what counts in the order of the score bar, then what does not. @public */
export const CHECK_SUMMARY_ORDER: readonly CheckStatus[] = [
  'pass',
  'waived',
  'fail',
  'error',
  'unknown',
  'upcoming',
  'not-applicable',
];

/** Statuses that count in a score now. @public */
export const COUNTING_STATUSES: readonly CheckStatus[] = [
  'pass',
  'waived',
  'fail',
  'error',
  'unknown',
];

/** @public */
export const CHECK_STATUS_LOOK: Record<
  CheckStatus,
  { shape: StatusShapeName; tone: StatusTone }
> = {
  pass: { shape: 'circle-check', tone: 'positive' },
  fail: { shape: 'square-cross', tone: 'negative' },
  error: { shape: 'triangle', tone: 'warning' },
  unknown: { shape: 'circle-question', tone: 'neutral' },
  waived: { shape: 'shield', tone: 'waived' },
  upcoming: { shape: 'circle', tone: 'neutral' },
  'not-applicable': { shape: 'dash', tone: 'neutral' },
};

/** @public */
export const GATE_STATUS_LOOK: Record<
  GateStatus,
  { shape: StatusShapeName; tone: StatusTone }
> = {
  passed: { shape: 'circle-check', tone: 'positive' },
  'passed-with-waivers': { shape: 'shield', tone: 'waived' },
  'in-review': { shape: 'half-circle', tone: 'active' },
  ready: { shape: 'target', tone: 'active' },
  blocked: { shape: 'square-cross', tone: 'negative' },
  rejected: { shape: 'octagon', tone: 'negative' },
  regressed: { shape: 'triangle', tone: 'warning' },
  expired: { shape: 'clock', tone: 'warning' },
  upcoming: { shape: 'circle', tone: 'neutral' },
};
