import { HashFunction } from '../policy/CompiledPolicy';
import { GateSpec } from '../policy/documents';
import {
  ChainProgress,
  replayApprovals,
  toApprovalProgress,
} from './approvals';
import {
  describeBasisChanges,
  gateBasis,
  gateFingerprint,
} from './gateFingerprint';
import { approvedPass, endOfPass, KnownPass, ownPass } from './gatePasses';
import { EvidenceStanding } from './evidence';
import { explainGate, GateStory, missingForGate } from './gateReasons';
import {
  gateRequirements,
  RequirementInput,
  RequirementLookup,
} from './gateRequirements';
import { GatePass, GateResult, GateStanding } from './GateResult';
import { sinceWhen } from './gateSince';
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

/** The same with checks and gates to be asked for by name. @internal */
export type GateQuestion = RequirementLookup &
  Omit<GateStatusInput, keyof RequirementInput>;

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

/**
 * Whether the last round waits for a decision. The round of a pass that ended does not, also where clocks differ and its
 * approvals seem to be older than its submission.
 */
function isReviewOpen(
  round: ReviewRound | undefined,
  chain: ChainProgress,
  pass: KnownPass | undefined,
  state: GateFacts['pass'],
): boolean {
  if (!round || round.closedBy || chain.completedAt !== undefined) {
    return false;
  }
  return (
    state !== 'ended' ||
    !pass ||
    Date.parse(round.submission.at) > Date.parse(pass.at)
  );
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
  return { at, fingerprint, version };
}

/** How many requirements have a status. */
function countOf(
  requirements: GateStory['requirements'],
  status: GateStory['requirements'][number]['status'],
): number {
  let count = 0;
  for (const requirement of requirements) {
    count += requirement.status === status ? 1 : 0;
  }
  return count;
}

/** Earliest end of the pass, an evidence item or a waiver; `Infinity` when there is none. */
function earliestEnd(
  standings: readonly EvidenceStanding[],
  endOfThePass: number | undefined,
): number {
  let earliest = endOfThePass ?? Infinity;
  for (const { endsAt } of standings) {
    if (endsAt !== undefined && endsAt < earliest) {
      earliest = endsAt;
    }
  }
  return earliest;
}

/** A gate with its standing, and when that may change by itself. @internal */
export interface DecidedGate {
  result: GateResult;
  /** Epoch milliseconds; `Infinity` when nothing ends. */
  changesAt: number;
}

/** See {@link gateStatus}. @internal */
export function decideGate(
  gate: GateSpec,
  input: GateQuestion,
  options: GateStatusOptions,
): DecidedGate {
  const { previous, version } = input;
  const now = Date.parse(input.now);
  const standings = gateRequirements(gate, input, now);
  const requirements = standings.map(({ requirement }) => requirement);
  const isMissing = countOf(requirements, 'missing') > 0;
  const basis = gateBasis(gate, standings, { version, hash: options.hash });
  const fingerprint = gateFingerprint(gate, basis, options.hash);
  const expected = input.expected || gate.always === true;
  const steps = gate.approvals ?? [];
  const isOwn = steps.length === 0;
  const rounds = isOwn || !input.review ? [] : reviewRounds(input.review);
  const round = rounds.at(-1);
  const pass = isOwn
    ? ownPass({
        // What is not expected asks for nothing, and so passes nothing either.
        isMet: expected && !isMissing,
        record: input.review,
        previous,
        fingerprint,
        version,
        now: input.now,
      })
    : approvedPass({ gate, rounds, fingerprint, previous });
  const endsAt = pass && !pass.isUndated ? endOfPass(gate, pass) : undefined;
  const state = stateOfPass(pass, endsAt, { isOwn, fingerprint, now });
  const withWaivers = countOf(requirements, 'waived') > 0 ? 'waived' : 'met';
  const chain = replayApprovals(
    steps,
    round,
    round?.closedBy?.fingerprint ?? fingerprint,
  );
  const reviewOpen = isReviewOpen(round, chain, pass, state);
  const status = gateTransition({
    expected,
    rejected: round?.closedBy?.decision === 'reject',
    requirements: isMissing ? 'missing' : withWaivers,
    pass: state,
    reviewOpen,
  });
  const canDecide = status !== 'upcoming' && reviewOpen && !isMissing;
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
  // Here and in other results, what is absent is `undefined`: to leave the key out takes ten times as long.
  const result: GateResult = {
    name: gate.name,
    title: gate.title,
    enforcement: gate.enforcement,
    status,
    since: sinceWhen(story, previous, input.now),
    reason: explainGate(story),
    requirements,
    missing: missingForGate(story),
    approvals: toApprovalProgress(chain, canDecide),
    fingerprint,
    basis,
    changes: changes.length > 0 ? changes : undefined,
    passed: pass && !pass.isUndated ? withoutRound(pass) : undefined,
    expiresAt: passEndsAt,
  };
  return {
    result,
    changesAt: earliestEnd(standings, state === 'ended' ? undefined : endsAt),
  };
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
  const { checks, gates = {}, ...rest } = input;
  const { result, changesAt } = decideGate(
    gate,
    {
      ...rest,
      checkOf: name => (Object.hasOwn(checks, name) ? checks[name] : undefined),
      gateOf: name => (Object.hasOwn(gates, name) ? gates[name] : undefined),
    },
    options,
  );
  const { name, title, enforcement, ...standing } = result;
  return changesAt === Infinity
    ? standing
    : { ...standing, changesAt: new Date(changesAt).toISOString() };
}
