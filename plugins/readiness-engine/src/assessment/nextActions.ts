import { GateResult } from '../governance/GateResult';
import { CompiledCheck, CompiledScorecard } from '../policy/CompiledPolicy';
import { scoreWithCheck } from './assessScorecard';
import { ScoringResult, StatusOf } from './scoring';
import { CheckResult, NextAction } from './types';

/** A scorecard that applies, with its numbers as things stand. @internal */
export interface ScoredScorecard {
  scorecard: CompiledScorecard;
  result: ScoringResult;
}

/** Sums of weights end in noise such as 0.0399999…; it must not decide the order. */
function withoutNoise(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function isOpen(
  result: CheckResult,
): result is CheckResult & { status: NextAction['status'] } {
  return (
    result.status === 'fail' ||
    result.status === 'unknown' ||
    result.status === 'error'
  );
}

/** Levels between two ranks, as `<scorecard>/<level>`. */
function levelsBetween(
  scorecard: CompiledScorecard,
  from: number,
  to: number,
): string[] {
  return scorecard.levels
    .slice(from, to)
    .map(level => `${scorecard.name}/${level.name}`);
}

function compareActions(a: NextAction, b: NextAction): number {
  return b.gain - a.gain || b.weight - a.weight || (a.check < b.check ? -1 : 1);
}

/** Scores again with one check passed and all else as it is. */
function worthOf(
  check: CompiledCheck,
  scored: readonly ScoredScorecard[],
  statusOf: StatusOf,
): Pick<NextAction, 'gain' | 'scorecard' | 'reaches'> {
  const statusAfter: StatusOf = other =>
    other === check ? 'pass' : statusOf(other);
  const worth: Pick<NextAction, 'gain' | 'scorecard' | 'reaches'> = {
    gain: 0,
    reaches: [],
  };
  for (const { scorecard, result } of scored) {
    if (scorecard.sectionOf[check.index] !== undefined) {
      const improved = scoreWithCheck(scorecard, result, {
        check,
        statusOf: statusAfter,
      });
      if (improved.rank > result.rank) {
        worth.reaches.push(
          ...levelsBetween(scorecard, result.rank, improved.rank),
        );
      }
      const gain = withoutNoise((improved.score ?? 0) - (result.score ?? 0));
      if (scorecard.overall && gain > worth.gain) {
        worth.gain = gain;
        worth.scorecard = scorecard.name;
      }
    }
  }
  return worth;
}

/** Names of the gates that miss a check, by check. */
function gatesByMissingCheck(
  gates: readonly GateResult[],
): Map<string, string[]> {
  const waiting = new Map<string, string[]>();
  for (const gate of gates) {
    for (const { kind, name } of gate.missing) {
      if (kind === 'check') {
        const names = waiting.get(name);
        if (names) {
          names.push(gate.name);
        } else {
          waiting.set(name, [gate.name]);
        }
      }
    }
  }
  return waiting;
}

/**
 * What to do next: every check that counts and does not pass, the most valuable first.
 * @internal
 */
export function nextActions(options: {
  scored: readonly ScoredScorecard[];
  checks: readonly { check: CompiledCheck; result: CheckResult }[];
  statusOf: StatusOf;
  gates: readonly GateResult[];
}): NextAction[] {
  const { scored, statusOf, gates } = options;
  const waiting = gatesByMissingCheck(gates);
  const actions: NextAction[] = [];
  for (const { check, result } of options.checks) {
    if (isOpen(result)) {
      const { gain, scorecard, reaches } = worthOf(check, scored, statusOf);
      actions.push({
        check: check.name,
        title: check.title,
        stream: check.document.spec.stream,
        gain,
        scorecard,
        weight: check.weight,
        status: result.status,
        reason: result.reason,
        unblocks: waiting.get(check.name) ?? [],
        reaches,
      });
    }
  }
  return actions.sort(compareActions);
}
