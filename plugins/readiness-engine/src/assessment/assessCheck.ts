import { Expectations } from '../delivery/expectations';
import { CompiledCheck } from '../policy/CompiledPolicy';
import { attestationInForce } from './attestations';
import { checkStatus } from './checkStatus';
import { Applies } from './applies';
import { EvaluationContext, evaluateCheck } from './evaluateCheck';
import {
  explainAttested,
  explainEvaluation,
  explainNotApplicable,
  explainUpcoming,
  explainWaived,
} from './reasons';
import { AcceptedWaiver, CheckResult } from './types';

/** What decides about checks in one assessment. @internal */
export interface CheckContext extends EvaluationContext {
  /** Whether something concerns the entity. */
  applies: Applies;
  expectations: Expectations;
  modeTitle: string;
  /** By check: waivers that are in force. */
  waivers: ReadonlyMap<string, AcceptedWaiver>;
}

/** @internal */
export interface AssessedCheck {
  check: CompiledCheck;
  result: CheckResult;
  /** Epoch milliseconds at which it may change by itself. */
  changesAt?: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A check that is not asked now: neither its expression nor its facts are looked at. */
function unasked(
  check: CompiledCheck,
  status: 'not-applicable' | 'upcoming',
  reason: string,
): AssessedCheck {
  return { check, result: { name: check.name, status, reason, facts: [] } };
}

function earlier(
  a: number | undefined,
  b: number | undefined,
): number | undefined {
  if (a === undefined || b === undefined) {
    return a ?? b;
  }
  return Math.min(a, b);
}

/** The result of one check for one entity. @internal */
export function assessCheck(
  check: CompiledCheck,
  context: CheckContext,
): AssessedCheck {
  if (!context.applies(check.appliesTo)) {
    return unasked(check, 'not-applicable', explainNotApplicable(check));
  }
  if (!context.expectations.isExpected(check.name)) {
    return unasked(check, 'upcoming', explainUpcoming(context.modeTitle));
  }
  const evaluation = evaluateCheck(check, context);
  const waiver = context.waivers.get(check.name);
  const { input } = context;
  // Only where the data is silent has a person's word a part.
  const attested =
    evaluation.outcome === 'unknown'
      ? attestationInForce(check, input.attestations ?? [], {
          version: input.version,
          now: context.now,
        })
      : undefined;
  const outcome = attested ? 'pass' : evaluation.outcome;
  const status = checkStatus({
    applies: true,
    expected: true,
    outcome,
    waived: waiver !== undefined,
  });
  const reason = explainEvaluation(check, evaluation, input);
  const result: CheckResult = {
    name: check.name,
    status,
    reason,
    facts: evaluation.facts,
  };
  const isWaived = status === 'waived' && waiver !== undefined;
  if (isWaived && outcome !== 'pass') {
    result.reason = explainWaived(waiver, reason, input.version);
    result.statusWithoutWaiver = outcome;
    result.waiverId = waiver.id;
  }
  if (attested) {
    result.reason = explainAttested(
      attested.attestation,
      reason,
      input.version,
    );
    result.attestation = attested.attestation;
  }
  let changesAt = earlier(evaluation.lapsesAt, attested?.endsAt);
  if (isWaived) {
    changesAt = earlier(changesAt, Date.parse(waiver.expiresAt));
  }
  if (check.expression.references.usesNow) {
    changesAt = earlier(changesAt, context.now + DAY_MS);
  }
  return {
    check,
    result,
    changesAt,
  };
}
