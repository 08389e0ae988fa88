import { explainExpression } from '../expression/explainExpression';
import { FactSet } from '../facts/FactSet';
import { formatMoment } from '../facts/formatFactValue';
import { CompiledCheck } from '../policy/CompiledPolicy';
import { formatDuration } from '../policy/duration';
import { CheckEvaluation, EvaluatedFact } from './evaluateCheck';
import { forEarlierVersion } from './versions';
import { AcceptedWaiver, AppliedAttestation, AssessmentInput } from './types';

function sayMissing(
  { reference, fact, isStale }: EvaluatedFact,
  check: CompiledCheck,
): string {
  const { title } = reference.declaration;
  if (fact && isStale && check.freshness) {
    return `${title} (${
      reference.source
    }) is out of date: last seen ${formatMoment(
      fact.observedAt,
    )}, wanted within ${formatDuration(check.freshness)}`;
  }
  return `no value for ${title}: ${reference.source} has not reported one`;
}

function explainUnknown(
  check: CompiledCheck,
  evaluation: CheckEvaluation,
  input: AssessmentInput,
): string {
  const missing = evaluation.facts.filter(
    ({ fact, isStale }) => !fact || isStale,
  );
  const context: object = input.context ?? {};
  const undeclared = check.expression.references.context.filter(
    field => (context as Record<string, unknown>)[field] === undefined,
  );
  const sources = [
    ...new Set(missing.map(({ reference }) => reference.source)),
  ];
  return [
    ...missing.map(item => sayMissing(item, check)),
    ...undeclared.map(field => `the product context does not say ${field}`),
    ...sources.flatMap(source => {
      const error = input.sourceErrors?.[source];
      return error
        ? [`${source} failed at ${formatMoment(error.at)}: ${error.message}`]
        : [];
    }),
  ].join('; ');
}

/** The facts the explanation may show: a stale one is as good as none. */
function visibleFacts(
  evaluation: CheckEvaluation,
  input: AssessmentInput,
): FactSet {
  if (!evaluation.facts.some(({ isStale }) => isStale)) {
    return input.facts;
  }
  const facts: FactSet = {};
  for (const { reference, fact, isStale } of evaluation.facts) {
    if (fact && !isStale) {
      facts[reference.source] = {
        ...facts[reference.source],
        [reference.name]: fact,
      };
    }
  }
  return facts;
}

/** Why a check has the outcome it has, in one sentence for a person. @internal */
export function explainEvaluation(
  check: CompiledCheck,
  evaluation: CheckEvaluation,
  input: AssessmentInput,
): string {
  const { outcome } = evaluation;
  if (outcome === 'unknown') {
    return explainUnknown(check, evaluation, input);
  }
  if (outcome === 'error') {
    return `the check could not be evaluated: ${evaluation.problem}`;
  }
  const facts = visibleFacts(evaluation, input);
  const message = check.messages[outcome];
  return message
    ? message(facts)
    : explainExpression(check.clause, outcome === 'pass', {
        input: evaluation.input,
        facts,
      });
}

/** @internal */
export function explainNotApplicable(check: CompiledCheck): string {
  return `does not concern this entity; it is for ${check.appliesTo?.words}`;
}

/** @internal */
export function explainUpcoming(modeTitle: string): string {
  return `not expected yet in the delivery mode ${modeTitle}`;
}

/** @internal */
export function explainWaived(
  waiver: AcceptedWaiver,
  reason: string,
  version: string | undefined,
): string {
  return `waived until ${formatMoment(waiver.expiresAt)}${forEarlierVersion(
    waiver,
    version,
  )} (${waiver.reason}); without the waiver: ${reason}`;
}

/** @internal */
export function explainAttested(
  attestation: AppliedAttestation,
  reason: string,
  version: string | undefined,
): string {
  const { by, givenAt, expiresAt } = attestation;
  const until =
    expiresAt === undefined ? '' : ` until ${formatMoment(expiresAt)}`;
  return `attested by ${by} on ${formatMoment(
    givenAt,
  )}${until}${forEarlierVersion(
    attestation,
    version,
  )}; without the attestation: ${reason}`;
}
