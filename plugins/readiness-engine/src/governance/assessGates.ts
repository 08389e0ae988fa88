import { AssessedCheck } from '../assessment/assessCheck';
import { scoreScorecard } from '../assessment/assessScorecard';
import { ScoringResult, StatusOf } from '../assessment/scoring';
import { AssessmentInput } from '../assessment/types';
import {
  CompiledProfile,
  CompiledScorecard,
  HashFunction,
} from '../policy/CompiledPolicy';
import { GateSpec } from '../policy/documents';
import { orderGates } from './gateOrder';
import { LevelStanding, RequirementInput } from './gateRequirements';
import { GateResult } from './GateResult';
import { gateStatus } from './gateStatus';

/** What the gates of a profile are held against. @internal */
export interface AssessGatesOptions {
  profile: CompiledProfile | undefined;
  input: AssessmentInput;
  isGateExpected(gate: string): boolean;
  assessed: ReadonlyMap<string, AssessedCheck>;
  /** The scorecards that apply. */
  scored: readonly { scorecard: CompiledScorecard; result: ScoringResult }[];
  hash: HashFunction;
}

/** @internal */
export interface AssessedGates {
  /** In the order of the profile. */
  results: GateResult[];
  /** Epoch milliseconds at which a status may change by itself. */
  changesAt?: number;
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
    assessed.get(check.name)?.result.status ?? 'unknown';
  const statusWithoutWaiver: StatusOf = check => {
    const result = assessed.get(check.name)?.result;
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

function checkStandings(
  assessed: AssessGatesOptions['assessed'],
): RequirementInput['checks'] {
  const checks: RequirementInput['checks'] = {};
  for (const [name, { check, result }] of assessed) {
    checks[name] = {
      status: result.status,
      reason: result.reason,
      title: check.title,
      attestation: result.attestation?.id,
    };
  }
  return checks;
}

/**
 * The gates of an entity's profile. Each is decided after those it asks for. @internal
 */
export function assessGates(options: AssessGatesOptions): AssessedGates {
  const { profile, input, hash } = options;
  if (!profile || profile.gates.length === 0) {
    return { results: [] };
  }
  const governance = input.governance ?? {};
  const shared = {
    checks: checkStandings(options.assessed),
    levels: levelStandings(profile, options),
    evidence: governance.evidence,
    evidenceWaivers: governance.evidenceWaivers,
    version: input.version,
    now: input.now,
  };
  const results = new Map<string, GateResult>();
  let changesAt: number | undefined;
  for (const gate of orderOf(profile)) {
    const { changesAt: changes, ...standing } = gateStatus(
      gate,
      {
        ...shared,
        gates: Object.fromEntries(results),
        expected: options.isGateExpected(gate.name),
        review: governance.reviews?.[gate.name],
        previous: governance.previous && (governance.previous[gate.name] ?? {}),
      },
      { hash },
    );
    results.set(gate.name, {
      name: gate.name,
      title: gate.title,
      enforcement: gate.enforcement,
      ...standing,
    });
    if (changes !== undefined) {
      changesAt = Math.min(changesAt ?? Infinity, Date.parse(changes));
    }
  }
  return {
    results: profile.gates.flatMap(gate => results.get(gate.name) ?? []),
    ...(changesAt === undefined ? {} : { changesAt }),
  };
}
