import { HashFunction } from '../policy/CompiledPolicy';
import { GateSpec } from '../policy/documents';
import { replayApprovals, toApprovalProgress } from './approvals';
import {
  describeBasisChanges,
  gateBasis,
  gateFingerprint,
} from './gateFingerprint';
import { approvedPass, endOfPass, KnownPass, ownPass } from './gatePasses';
import { explainGate, GateStory, missingForGate } from './gateReasons';
import { gateRequirements, RequirementInput } from './gateRequirements';
import { GatePass, GateStanding, GateStatus } from './GateResult';
import { GateFacts, gateTransition } from './gateTransitions';
import { GateReviewRecord, PreviousGate } from './GovernanceInput';
import { ReviewRound, reviewRounds } from './reviewRounds';

/** All that the status of a gate depends on. @public */
export interface GateStatusInput extends RequirementInput {
  /** Whether the delivery mode expects the gate; a gate that is `always` asked for does not care. */
  expected: boolean;
  review?: GateReviewRecord;
  /** What the last assessment said about it. */
  previous?: PreviousGate;
  /** ISO 8601 */
  now: string;
}

/** @public */
export interface GateStatusOptions {
  hash: HashFunction;
}

/** A standing, and when it may change by itself. @public */
export interface TimedGateStanding extends GateStanding {
  /** Earliest end of the pass, an evidence item or a waiver it rests on; ISO 8601. */
  changesAt?: string;
}

function toIso(epochMs: number | undefined): string | undefined {
  return epochMs === undefined ? undefined : new Date(epochMs).toISOString();
}

function stateOfPass(
  pass: KnownPass | undefined,
  endsAt: number | undefined,
  current: { isOwn: boolean; fingerprint: string; now: number },
): GateFacts['pass'] {
  if (!pass) {
    return 'none';
  }
  if (endsAt !== undefined && endsAt <= current.now) {
    return 'ended';
  }
  const isForThis =
    current.isOwn ||
    (!pass.isRecorded && pass.fingerprint === current.fingerprint);
  return isForThis ? 'holds' : 'changed';
}

/** Whether the last round waits for a decision; the round of a pass that ended does not. */
function isReviewOpen(
  round: ReviewRound | undefined,
  pass: KnownPass | undefined,
  state: GateFacts['pass'],
): boolean {
  if (!round || round.closedBy) {
    return false;
  }
  return (
    state !== 'ended' ||
    !pass ||
    Date.parse(round.submission.at) > Date.parse(pass.at)
  );
}

/** The moment that the records give for a status. */
function eventTime(status: GateStatus, story: GateStory): string | undefined {
  switch (status) {
    case 'passed':
    case 'passed-with-waivers':
      return story.pass?.isUndated ? undefined : story.pass?.at;
    case 'expired':
      return story.passEndsAt;
    case 'rejected':
      return story.round?.closedBy?.at;
    case 'ready':
      return story.round?.closedBy?.at;
    case 'in-review':
      return story.round?.submission.at;
    default:
      return undefined;
  }
}

function sinceWhen(
  story: GateStory,
  previous: PreviousGate | undefined,
  now: string,
): string | undefined {
  const event = eventTime(story.status, story);
  if (previous?.status === undefined) {
    return event;
  }
  if (previous.status === story.status) {
    return previous.since ?? event;
  }
  // An event older than the status before it did not bring about this one, e.g. the submission of a
  // review that went on after a check had failed for a while.
  const isOld =
    event === undefined ||
    (previous.since !== undefined &&
      Date.parse(event) < Date.parse(previous.since));
  return isOld ? now : event;
}

/** The basis of the last approvals that were for something else than what is there now. */
function approvedBasis(
  pass: KnownPass | undefined,
  round: ReviewRound | undefined,
  fingerprint: string,
): Record<string, string> | undefined {
  const other = round?.decisions.findLast(
    decision =>
      decision.decision === 'approve' && decision.fingerprint !== fingerprint,
  );
  return other?.basis ?? pass?.basis;
}

function explainChanges(options: {
  pass: KnownPass | undefined;
  round: ReviewRound | undefined;
  fingerprint: string;
  basis: Record<string, string>;
  requirements: GateStory['requirements'];
}): string[] {
  const { pass, round, fingerprint, basis, requirements } = options;
  const hasOther =
    pass !== undefined ||
    (round?.decisions ?? []).some(
      decision => decision.fingerprint !== fingerprint,
    );
  if (!hasOther) {
    return [];
  }
  const before = approvedBasis(pass, round, fingerprint);
  return before
    ? describeBasisChanges(before, basis, requirements)
    : ['what was approved has changed'];
}

function withoutRound(pass: KnownPass): GatePass {
  const { at, fingerprint, version } = pass;
  return { at, fingerprint, ...(version === undefined ? {} : { version }) };
}

/**
 * The status of one gate of one entity, and all that explains it. Pure: records in, standing out.
 *
 * A gate without approvals passes by itself as soon as its requirements are met; its pass ends with the
 * gate's validity and is renewed by a submission. A gate with approvals goes from `ready` by a submission
 * to `in-review`, and passes when the chain is complete. An approval counts only for the fingerprint it
 * was given for, so a material change brings the gate back to `in-review`, and back again if it is undone.
 *
 * @public
 */
export function gateStatus(
  gate: GateSpec,
  input: GateStatusInput,
  options: GateStatusOptions,
): TimedGateStanding {
  const { previous, version } = input;
  const now = Date.parse(input.now);
  const standings = gateRequirements(gate, input, now);
  const requirements = standings.map(({ requirement }) => requirement);
  const has = (status: string) =>
    requirements.some(requirement => requirement.status === status);
  const basis = gateBasis(gate, standings, { version, hash: options.hash });
  const fingerprint = gateFingerprint(basis, options.hash);
  const expected = input.expected || gate.always === true;
  const steps = gate.approvals ?? [];
  const isOwn = steps.length === 0;
  const rounds = isOwn || !input.review ? [] : reviewRounds(input.review);
  const round = rounds.at(-1);
  const pass = isOwn
    ? ownPass({
        // What is not expected asks for nothing, and so passes nothing either.
        isMet: expected && !has('missing'),
        record: input.review,
        previous,
        fingerprint,
        version,
        now: input.now,
      })
    : approvedPass({ gate, rounds, fingerprint, previous });
  const endsAt = pass && !pass.isUndated ? endOfPass(gate, pass) : undefined;
  const state = stateOfPass(pass, endsAt, { isOwn, fingerprint, now });
  const withWaivers = has('waived') ? 'waived' : 'met';
  const reviewOpen = isReviewOpen(round, pass, state);
  const status = gateTransition({
    expected,
    rejected: round?.closedBy?.decision === 'reject',
    requirements: has('missing') ? 'missing' : withWaivers,
    pass: state,
    reviewOpen,
  });
  const chain = replayApprovals(
    steps,
    round,
    round?.closedBy?.fingerprint ?? fingerprint,
  );
  const canDecide = status !== 'upcoming' && reviewOpen && !has('missing');
  const changes =
    status === 'in-review'
      ? explainChanges({
          pass: state === 'changed' ? pass : undefined,
          round,
          fingerprint,
          basis,
          requirements,
        })
      : [];
  const passEndsAt = toIso(endsAt);
  const story: GateStory = {
    gate,
    status,
    requirements,
    pass,
    passEndsAt,
    round,
    chain,
    changes,
  };
  const since = sinceWhen(story, previous, input.now);
  const ends = [
    ...standings.flatMap(standing => standing.endsAt ?? []),
    ...(state !== 'ended' && endsAt !== undefined ? [endsAt] : []),
  ];
  return {
    status,
    ...(since === undefined ? {} : { since }),
    reason: explainGate(story),
    requirements,
    missing: missingForGate(story),
    approvals: toApprovalProgress(chain, canDecide),
    fingerprint,
    basis,
    ...(changes.length > 0 ? { changes } : {}),
    ...(pass && !pass.isUndated ? { passed: withoutRound(pass) } : {}),
    ...(passEndsAt === undefined ? {} : { expiresAt: passEndsAt }),
    ...(ends.length > 0 ? { changesAt: toIso(Math.min(...ends)) } : {}),
  };
}
