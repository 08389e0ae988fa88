import { GateSpec } from '../policy/documents';
import { separationProblem } from './approvals';
import { GateStanding } from './GateResult';
import { GateReviewRecord } from './GovernanceInput';
import { normalizeRef } from './normalizeRef';
import { reviewRounds } from './reviewRounds';

/** Someone who wants to decide. @public */
export interface GateActor {
  /** Entity ref of the person. */
  ref: string;
  /** Refs of the groups the person is in, those above them included if that counts as membership. */
  groups?: readonly string[];
  /** Roles of the entity's crew that the person has. */
  roles?: readonly string[];
}

/** The review as it stands. @public */
export interface GateReview {
  gate: GateSpec;
  record: GateReviewRecord;
  /** As `gateStatus` gave it for the same record. */
  standing: GateStanding;
  /** The fingerprint that the person looked at. */
  fingerprint?: string;
}

/** @public */
export interface GatePermission {
  allowed: boolean;
  /** One sentence for the person. */
  reason: string;
}

function refuse(reason: string): GatePermission {
  return { allowed: false, reason };
}

function isApprover(
  actor: GateActor,
  step: { groups?: string[]; roles?: string[] },
): boolean {
  const groups = new Set(
    (actor.groups ?? []).map(ref => normalizeRef(ref, 'group')),
  );
  return (
    (step.groups ?? []).some(ref => groups.has(normalizeRef(ref, 'group'))) ||
    (step.roles ?? []).some(role => (actor.roles ?? []).includes(role))
  );
}

/**
 * Whether someone may approve, reject or ask for changes at a step of a gate's chain now. Who it is comes
 * last, so that a refusal tells a stranger nothing but the state of the review.
 *
 * @param step - name of the approval step
 * @param actor - who wants to decide
 * @param review - the review as it stands
 * @public
 */
export function mayDecide(
  step: string,
  actor: GateActor,
  review: GateReview,
): GatePermission {
  const { gate, standing } = review;
  const steps = gate.approvals ?? [];
  const index = steps.findIndex(({ name }) => name === step);
  if (index < 0) {
    return refuse(`${gate.title} has no approval step '${step}'`);
  }
  const { approvals, status, fingerprint } = standing;
  const round = reviewRounds(review.record).at(-1);
  if (approvals.next === undefined || !round) {
    return refuse(
      `${gate.title} is ${status}, so nothing is to be decided now`,
    );
  }
  const current = steps.findIndex(({ name }) => name === approvals.next);
  if (index < current) {
    return refuse(`the step '${steps[index].title}' is complete`);
  }
  if (index > current) {
    return refuse(
      `the step '${steps[current].title}' comes before '${steps[index].title}'`,
    );
  }
  if (review.fingerprint !== undefined && review.fingerprint !== fingerprint) {
    return refuse('what you looked at has changed since; look at it again');
  }
  if (!isApprover(actor, steps[index])) {
    return refuse(
      `only ${[
        ...(steps[index].groups ?? []),
        ...(steps[index].roles ?? []).map(role => `the role ${role}`),
      ].join(' or ')} may decide '${steps[index].title}'`,
    );
  }
  const problem = separationProblem(
    actor.ref,
    { steps: approvals.steps, current },
    steps[index],
    round.submission.by,
  );
  return problem
    ? refuse(problem)
    : { allowed: true, reason: `it is the turn of '${steps[index].title}'` };
}

/**
 * Whether a gate may be submitted now: when everything it asks for but approvals is there, and no review
 * is open. A pass that ends may be renewed before it does.
 * @public
 */
export function maySubmit(
  gate: GateSpec,
  standing: GateStanding,
): GatePermission {
  const { status, requirements, approvals, expiresAt } = standing;
  const missing = requirements.filter(item => item.status === 'missing');
  if (status === 'upcoming') {
    return refuse(`${gate.title} is not expected in this delivery mode`);
  }
  if (missing.length > 0) {
    return refuse(`missing: ${missing.map(({ title }) => title).join(', ')}`);
  }
  if (approvals.next !== undefined) {
    return refuse('a review is already open');
  }
  const isPassed = status === 'passed' || status === 'passed-with-waivers';
  return isPassed && expiresAt === undefined
    ? refuse(`${gate.title} is passed, and its pass does not end`)
    : { allowed: true, reason: 'everything it asks for is there' };
}
