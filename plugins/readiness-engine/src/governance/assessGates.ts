import { AssessedChecks } from '../assessment/assessChecks';
import { scoreScorecard } from '../assessment/assessScorecard';
import { ScoringResult, StatusOf } from '../assessment/scoring';
import { AssessmentInput } from '../assessment/types';
import {
  CompiledPolicy,
  CompiledProfile,
  CompiledScorecard,
  HashFunction,
} from '../policy/CompiledPolicy';
import { GateSpec } from '../policy/documents';
import { orderGates } from './gateOrder';
import { LevelStanding } from './gateRequirements';
import { GateResult } from './GateResult';
import { decideGate } from './gateStatus';

/** What the gates of a profile are held against. @internal */
export interface AssessGatesOptions {
  policy: Pick<CompiledPolicy, 'checks'>;
  profile: CompiledProfile | undefined;
  input: AssessmentInput;
  isGateExpected(gate: string): boolean;
  assessed: Pick<AssessedChecks, 'find'>;
  /** The scorecards that apply. */
  scored: readonly { scorecard: CompiledScorecard; result: ScoringResult }[];
  hash: HashFunction;
}

/** @internal */
export interface AssessedGates {
  /** In the order of the profile. */
  results: GateResult[];
  /** Epoch milliseconds at which a status may change by itself; `Infinity` when none does. */
  changesAt: number;
}

const orders = new WeakMap<CompiledProfile, GateSpec[]>();

/** Earlier gates first; the rules of the policy saw to it that there is such an order. */
function orderOf(profile: CompiledProfile): GateSpec[] {
  const known = orders.get(profile) ?? orderGates(profile.gates).ordered;
  orders.set(profile, known);
  return known;
}

function levelStandings(
  profile: CompiledProfile,
  { scored, assessed }: AssessGatesOptions,
): Record<string, LevelStanding> {
  const asked = new Set(
    profile.gates.flatMap(gate => gate.requires?.level?.scorecard ?? []),
  );
  const statusOf: StatusOf = check =>
    assessed.find(check)?.result.status ?? 'unknown';
  const statusWithoutWaiver: StatusOf = check => {
    const result = assessed.find(check)?.result;
    return result?.statusWithoutWaiver ?? statusOf(check);
  };
  const standings: Record<string, LevelStanding> = {};
  for (const { scorecard, result } of scored) {
    if (asked.has(scorecard.name)) {
      const isWaived = scorecard.checks.some(
        check => statusOf(check) === 'waived',
      );
      standings[scorecard.name] = {
        title: scorecard.title,
        levels: scorecard.levels,
        rank: result.rank,
        rankWithoutWaivers: isWaived
          ? scoreScorecard(scorecard, statusWithoutWaiver).rank
          : result.rank,
      };
    }
  }
  return standings;
}

/**
 * The gates of an entity's profile. Each is decided after those it asks for. @internal
 */
export function assessGates(options: AssessGatesOptions): AssessedGates {
  const { profile, input, hash } = options;
  if (!profile || profile.gates.length === 0) {
    return { results: [], changesAt: Infinity };
  }
  const governance = input.governance ?? {};
  const results = new Map<string, GateResult>();
  const shared = {
    checkOf: (name: string) => {
      const check = options.policy.checks.get(name);
      const known = check && options.assessed.find(check);
      return (
        known && {
          status: known.result.status,
          reason: known.result.reason,
          title: known.check.title,
          attestation: known.result.attestation?.id,
        }
      );
    },
    gateOf: (name: string) => results.get(name),
    levels: levelStandings(profile, options),
    evidence: governance.evidence,
    evidenceWaivers: governance.evidenceWaivers,
    version: input.version,
    now: input.now,
  };
  let changesAt = Infinity;
  for (const gate of orderOf(profile)) {
    const decided = decideGate(
      gate,
      {
        ...shared,
        expected: options.isGateExpected(gate.name),
        review: governance.reviews?.[gate.name],
        previous: governance.previous && (governance.previous[gate.name] ?? {}),
      },
      { hash },
    );
    results.set(gate.name, decided.result);
    changesAt = Math.min(changesAt, decided.changesAt);
  }
  return {
    results: profile.gates.flatMap(gate => results.get(gate.name) ?? []),
    changesAt,
  };
}
