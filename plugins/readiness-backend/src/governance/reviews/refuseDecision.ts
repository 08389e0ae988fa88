import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  describeBasisChanges,
  GateActor,
  GateResult,
  GateSpec,
  mayDecide,
} from 'backstage-plugin-readiness-engine';
import { LockedEntity } from '../CurrentStanding';
import { StoredReview } from '../GovernanceStore';

/** @internal */
export interface DecisionToCheck {
  gate: GateSpec;
  standing: GateResult;
  step: string;
  actor: GateActor;
  /** What the reviewer looked at. */
  fingerprint: string;
}

/**
 * Says no where the engine does, with the status that fits its reason.
 * @throws InputError for a step that is not there, ConflictError when it is not the step's turn or what
 * was looked at has changed, NotAllowedError when this person may not.
 * @internal
 */
export function refuseDecision(
  { gate, standing, step, actor, fingerprint }: DecisionToCheck,
  { records, before }: LockedEntity,
): void {
  const known: Record<string, StoredReview | undefined> = records.reviews;
  const review = known[gate.name] ?? { submissions: [], decisions: [] };
  const { allowed, reason } = mayDecide(step, actor, {
    gate,
    record: review,
    standing,
    fingerprint,
  });
  if (allowed) {
    return;
  }
  if (!gate.approvals?.some(one => one.name === step)) {
    throw new InputError(reason);
  }
  if (standing.approvals.next !== step) {
    throw new ConflictError(reason);
  }
  if (standing.fingerprint === fingerprint) {
    throw new NotAllowedError(reason);
  }
  const seen = [
    ...review.submissions,
    ...review.decisions,
    ...(before?.gates ?? []),
  ].find(one => one.fingerprint === fingerprint)?.basis;
  const changes = seen
    ? describeBasisChanges(seen, standing.basis, standing.requirements)
    : [];
  throw new ConflictError([reason, ...changes].join(': '));
}
