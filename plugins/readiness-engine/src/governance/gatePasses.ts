import { GateSpec } from '../policy/documents';
import { addDuration, parseDuration } from '../policy/duration';
import { replayApprovals } from './approvals';
import { GatePass } from './GateResult';
import { GateReviewRecord, PreviousGate } from './GovernanceInput';
import { ReviewRound } from './reviewRounds';

/** A pass with the round it came from and what was approved, where that is known. @internal */
export interface KnownPass extends GatePass {
  round?: ReviewRound;
  basis?: Record<string, string>;
  /** Known only from the last assessment; never in force for a gate with approvals. */
  isRecorded?: boolean;
  /** In force, but since when is not known: nobody kept record of earlier assessments. */
  isUndated?: boolean;
}

/** Epoch milliseconds at which a pass runs out; `undefined` when it never does. @internal */
export function endOfPass(
  gate: Pick<GateSpec, 'validity'>,
  pass: Pick<GatePass, 'at'>,
): number | undefined {
  const validity = gate.validity ? parseDuration(gate.validity) : undefined;
  return validity && addDuration(Date.parse(pass.at), validity);
}

function passesOfRound(gate: GateSpec, round: ReviewRound): KnownPass[] {
  const fingerprints = new Set(
    round.decisions.map(({ fingerprint }) => fingerprint),
  );
  return [...fingerprints].flatMap(fingerprint => {
    const { completedAt } = replayApprovals(
      gate.approvals ?? [],
      round,
      fingerprint,
    );
    if (completedAt === undefined) {
      return [];
    }
    const last = round.decisions.findLast(
      decision => decision.fingerprint === fingerprint,
    );
    const version = last?.version ?? round.submission.version;
    return [
      {
        at: completedAt,
        fingerprint,
        ...(version === undefined ? {} : { version }),
        ...(last?.basis ? { basis: last.basis } : {}),
        round,
      },
    ];
  });
}

function latest(passes: readonly KnownPass[]): KnownPass | undefined {
  return passes.reduce<KnownPass | undefined>(
    (found, pass) =>
      found && Date.parse(found.at) > Date.parse(pass.at) ? found : pass,
    undefined,
  );
}

/**
 * The pass that an approval chain gave: one for the present fingerprint where there is one, else the
 * last. A rejection revokes all passes before it. The recorded pass of the last assessment only tells
 * that there was one: it never stands for approvals. @internal
 */
export function approvedPass(options: {
  gate: GateSpec;
  rounds: readonly ReviewRound[];
  fingerprint: string;
  previous?: PreviousGate;
}): KnownPass | undefined {
  const { gate, rounds, fingerprint, previous } = options;
  const rejected = rounds.findLastIndex(
    round => round.closedBy?.decision === 'reject',
  );
  const passes = rounds
    .slice(rejected + 1)
    .flatMap(round => passesOfRound(gate, round));
  const found =
    latest(passes.filter(pass => pass.fingerprint === fingerprint)) ??
    latest(passes);
  const recorded = previous?.passed;
  if (found || !recorded) {
    return found;
  }
  const rejection = rounds[rejected]?.closedBy;
  const isRevoked =
    rejection !== undefined &&
    Date.parse(recorded.at) <= Date.parse(rejection.at);
  return isRevoked ? undefined : { ...recorded, isRecorded: true };
}

/**
 * The pass of a gate without approvals: given when its requirements were first met, and renewed by a
 * later submission. Without results of an earlier assessment the moment is not known: to call it now would
 * make every assessment of the same records another. @internal
 */
export function ownPass(options: {
  isMet: boolean;
  record?: GateReviewRecord;
  previous?: PreviousGate;
  fingerprint: string;
  version?: string;
  now: string;
}): KnownPass | undefined {
  const { isMet, record, previous, fingerprint, version, now } = options;
  const recorded = previous?.passed;
  if (!isMet) {
    return recorded;
  }
  const begin = recorded?.at ?? now;
  const renewed = (record?.submissions ?? [])
    .map(({ at }) => at)
    .filter(at => Date.parse(at) > Date.parse(begin))
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  return {
    at: renewed ?? begin,
    fingerprint,
    version,
    isUndated: previous === undefined,
  };
}
