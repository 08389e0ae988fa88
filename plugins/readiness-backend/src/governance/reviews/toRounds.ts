import { ReadinessReviewRound } from 'backstage-plugin-readiness-common';
import {
  describeBasisChanges,
  GateResult,
  GateReviewDecision,
} from 'backstage-plugin-readiness-engine';
import { StoredReview } from '../GovernanceStore';

/** The rounds of a review as they are shown, newest first. @internal */
export function toRounds(
  { submissions, decisions }: StoredReview,
  gate: GateResult,
): ReadinessReviewRound[] {
  const titles = new Map(
    gate.approvals.steps.map(({ name, title }) => [name, title]),
  );
  return submissions
    .map((submission, index) => {
      const before = submissions.at(index - 1);
      const isLast = index === submissions.length - 1;
      const { id, by, at, version, reason, basis } = submission;
      return {
        submission: { id, by, at, version, reason },
        decisions: decisions
          .filter(one => one.submission === id)
          .map(one => ({
            step: one.step,
            stepTitle: titles.get(one.step) ?? one.step,
            actor: one.actor,
            decision: one.decision,
            at: one.at,
            reason: one.reason,
            version: one.version,
            counts: isLast && counts(one, gate),
          })),
        changes:
          index > 0 && before
            ? describeBasisChanges(before.basis, basis, gate.requirements)
            : [],
      };
    })
    .reverse();
}

/** Whether it is for what the gate is now; of approvals also that the chain has taken it. */
function counts(
  { step, actor, at, decision, fingerprint }: GateReviewDecision,
  gate: GateResult,
): boolean {
  if (fingerprint !== gate.fingerprint) {
    return false;
  }
  const taken =
    gate.approvals.steps.find(({ name }) => name === step)?.by ?? [];
  return (
    decision !== 'approve' ||
    taken.some(one => one.actor === actor && one.at === at)
  );
}
