import { normalizeRef } from './normalizeRef';
import {
  GateReviewDecision,
  GateReviewRecord,
  GateSubmission,
} from './GovernanceInput';

/** One submission and what was said about it, oldest first. @internal */
export interface ReviewRound {
  submission: GateSubmission;
  /** Up to and including the one that closed it. */
  decisions: GateReviewDecision[];
  /** The rejection or request for changes that closed it. */
  closedBy?: GateReviewDecision;
}

function byTime(a: { at: string }, b: { at: string }): number {
  return Date.parse(a.at) - Date.parse(b.at);
}

/** Refs of people are compared as the catalog does. @internal */
export function isSamePerson(a: string, b: string): boolean {
  return normalizeRef(a, 'user') === normalizeRef(b, 'user');
}

/**
 * The rounds of a review, oldest first. A rejection or a request for changes closes its round; what was
 * said after it, and what names a submission that is not there, counts for nothing.
 * @internal
 */
export function reviewRounds(record: GateReviewRecord): ReviewRound[] {
  return [...record.submissions].sort(byTime).map(submission => {
    const decisions = record.decisions
      .filter(decision => decision.submission === submission.id)
      .sort(byTime);
    const closing = decisions.findIndex(
      ({ decision }) => decision !== 'approve',
    );
    return closing < 0
      ? { submission, decisions }
      : {
          submission,
          decisions: decisions.slice(0, closing + 1),
          closedBy: decisions[closing],
        };
  });
}
