import { explainExpression } from '../expression/explainExpression';
import { FactSet } from '../facts/FactSet';
import { formatMoment } from '../facts/formatFactValue';
import { CompiledCheck, ReferencedFact } from '../policy/CompiledPolicy';
import { formatDuration, ParsedDuration } from '../policy/duration';
import { CheckEvaluation } from './evaluateCheck';
import { forEarlierVersion } from './versions';
import {
  AcceptedWaiver,
  AppliedAttestation,
  AssessmentInput,
  FactEvidence,
} from './types';

function sayMissing(
  { source, declaration: { title } }: ReferencedFact,
  { observedAt, stale }: FactEvidence,
  freshness: ParsedDuration | undefined,
): string {
  if (stale && observedAt !== undefined && freshness) {
    return `${title} (${source}) is out of date: last seen ${formatMoment(
      observedAt,
    )}, wanted within ${formatDuration(freshness)}`;
  }
  return `no value for ${title}: ${source} has not reported one`;
}

function explainUnknown(
  check: CompiledCheck,
  evaluation: CheckEvaluation,
  input: AssessmentInput,
): string {
  const sources = new Set<string>();
  const missing: string[] = [];
  for (const [index, reference] of check.facts.entries()) {
    const fact = evaluation.facts[index];
    if (fact.stale || fact.value === undefined) {
      missing.push(sayMissing(reference, fact, check.freshness));
      sources.add(reference.source);
    }
  }
  const context: object = input.context ?? {};
  const undeclared = check.expression.references.context.filter(
    field => (context as Record<string, unknown>)[field] === undefined,
  );
  return [
    ...missing,
    ...undeclared.map(field => `the product context does not say ${field}`),
    ...[...sources].flatMap(source => {
      const error = input.sourceErrors?.[source];
      return error
        ? [`${source} failed at ${formatMoment(error.at)}: ${error.message}`]
        : [];
    }),
  ].join('; ');
}

/** The facts the explanation may show: a stale one is as good as none. */
function visibleFacts(
  check: CompiledCheck,
  evaluation: CheckEvaluation,
  input: AssessmentInput,
): FactSet {
  if (!evaluation.facts.some(({ stale }) => stale)) {
    return input.facts;
  }
  const facts: FactSet = {};
  for (const [index, { source, name }] of check.facts.entries()) {
    const fact = input.facts[source]?.[name];
    if (fact && !evaluation.facts[index].stale) {
      facts[source] = { ...facts[source], [name]: fact };
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
  const facts = visibleFacts(check, evaluation, input);
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
