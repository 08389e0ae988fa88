import { GateStatus } from './GateResult';

/** What is known about a gate before its status is decided. @internal */
export interface GateFacts {
  /** Whether the delivery mode, or the profile in spite of it, asks for the gate now. */
  expected: boolean;
  /** Whether the last review was answered with a rejection. */
  rejected: boolean;
  /** Requirements without approvals: all met, all met or waived, or some missing. */
  requirements: 'met' | 'waived' | 'missing';
  /**
   * The last pass: none; for what is there now and in force (`holds`); for something else (`changed`);
   * or at its end (`ended`).
   */
  pass: 'none' | 'holds' | 'changed' | 'ended';
  /** Whether a review is open: submitted, neither rejected nor sent back, and not the one that ended. */
  reviewOpen: boolean;
}

/**
 * The status of a gate. The first row that fits decides; `any` is any value:
 *
 * | expected | rejected | requirements | pass          | review open | status                |
 * |----------|----------|--------------|---------------|-------------|-----------------------|
 * | no       | any      | any          | any           | any         | `upcoming`            |
 * | yes      | yes      | any          | any           | any         | `rejected`            |
 * | yes      | no       | met          | holds         | any         | `passed`              |
 * | yes      | no       | waived       | holds         | any         | `passed-with-waivers` |
 * | yes      | no       | any          | ended         | no          | `expired`             |
 * | yes      | no       | missing      | holds/changed | any         | `regressed`           |
 * | yes      | no       | missing      | none/ended    | any         | `blocked`             |
 * | yes      | no       | met/waived   | not holds     | yes         | `in-review`           |
 * | yes      | no       | met/waived   | none/changed  | no          | `ready`               |
 *
 * So a rejection stands until someone submits again, whatever happens to the requirements meanwhile; a
 * pass that ran out needs a new review, whether or not a requirement fails besides; and enforcement has
 * no say in any of it.
 *
 * @internal
 */
export function gateTransition(facts: GateFacts): GateStatus {
  if (!facts.expected) {
    return 'upcoming';
  }
  if (facts.rejected) {
    return 'rejected';
  }
  if (facts.pass === 'holds' && facts.requirements !== 'missing') {
    return facts.requirements === 'met' ? 'passed' : 'passed-with-waivers';
  }
  if (facts.pass === 'ended' && !facts.reviewOpen) {
    return 'expired';
  }
  if (facts.requirements === 'missing') {
    return facts.pass === 'holds' || facts.pass === 'changed'
      ? 'regressed'
      : 'blocked';
  }
  return facts.reviewOpen ? 'in-review' : 'ready';
}
