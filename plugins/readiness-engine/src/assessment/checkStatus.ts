import { CheckStatus } from './types';

/** What is known about a check before its status is decided. @internal */
export interface CheckStanding {
  applies: boolean;
  expected: boolean;
  /** What its expression says; not asked for where it does not apply or is not expected. */
  outcome: 'pass' | 'fail' | 'unknown' | 'error';
  /** Whether an accepted waiver is in force. */
  waived: boolean;
}

/**
 * The status of a check. The first row that fits decides:
 *
 * | applies | expected | outcome              | waived | status           |
 * |---------|----------|----------------------|--------|------------------|
 * | no      | any      | any                  | any    | `not-applicable` |
 * | yes     | no       | any                  | any    | `upcoming`       |
 * | yes     | yes      | pass                 | any    | `pass`           |
 * | yes     | yes      | fail, unknown, error | yes    | `waived`         |
 * | yes     | yes      | fail, unknown, error | no     | the outcome      |
 *
 * @internal
 */
export function checkStatus(standing: CheckStanding): CheckStatus {
  if (!standing.applies) {
    return 'not-applicable';
  }
  if (!standing.expected) {
    return 'upcoming';
  }
  if (standing.outcome === 'pass') {
    return 'pass';
  }
  return standing.waived ? 'waived' : standing.outcome;
}

/** Whether a status has part in scores: what does not concern now changes none. @internal */
export function counts(status: CheckStatus): boolean {
  return status !== 'not-applicable' && status !== 'upcoming';
}
