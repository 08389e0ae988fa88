import { EvaluationError } from '@marcbachmann/cel-js';
import { ExpressionInput } from '../expression/compileExpression';
import { Fact } from '../facts/FactSet';
import { ExpressionFacts, lapseOf, withoutFacts } from '../facts/FactView';
import { CompiledCheck, ReferencedFact } from '../policy/CompiledPolicy';
import { AssessmentInput, FactEvidence } from './types';

/** What is the same for all checks of one assessment. @internal */
export interface EvaluationContext {
  input: AssessmentInput;
  facts: ExpressionFacts;
  /** Epoch milliseconds. */
  now: number;
  expressionInput: ExpressionInput;
}

/** What a check says about the facts, waivers and expectations left aside. @internal */
export interface CheckEvaluation {
  outcome: 'pass' | 'fail' | 'unknown' | 'error';
  /** Those that it refers to, in its order, as far as they are there. */
  facts: FactEvidence[];
  /** What the expression was evaluated on. */
  input: ExpressionInput;
  /** Why the expression failed, on `error`. */
  problem?: string;
  /** Epoch milliseconds at which the first of its fresh facts is too old. */
  lapsesAt?: number;
}

function toEvidence(
  { id, declaration }: ReferencedFact,
  fact: Fact | undefined,
  isStale: boolean,
): FactEvidence {
  return {
    name: id,
    title: declaration.title,
    unit: declaration.unit,
    value: fact?.value,
    observedAt: fact?.observedAt,
    url: fact?.url,
    version: fact?.version,
    stale: isStale || undefined,
  };
}

function problemOf(error: unknown): string {
  if (error instanceof EvaluationError) {
    return error.summary;
  }
  return error instanceof Error ? error.message : String(error);
}

function lacksContext(check: CompiledCheck, input: AssessmentInput): boolean {
  const context: object = input.context ?? {};
  return check.expression.references.context.some(
    field => (context as Record<string, unknown>)[field] === undefined,
  );
}

/**
 * Evaluates the expression of a check. Facts that are missing or too old are not there for it; when
 * it cannot be decided without them, the outcome is `unknown` and never a verdict.
 * @internal
 */
export function evaluateCheck(
  check: CompiledCheck,
  context: EvaluationContext,
): CheckEvaluation {
  const { freshness, expression } = check;
  const facts: FactEvidence[] = [];
  const stale: [string, string][] = [];
  let isAnyMissing = false;
  let lapsesAt: number | undefined;
  for (const reference of check.facts) {
    const fact = context.input.facts[reference.source]?.[reference.name];
    let isStale = false;
    if (fact && freshness) {
      const lapse = lapseOf(fact, freshness);
      isStale = lapse <= context.now;
      if (isStale) {
        stale.push([reference.source, reference.name]);
      } else if (lapsesAt === undefined || lapse < lapsesAt) {
        lapsesAt = lapse;
      }
    }
    isAnyMissing ||= isStale || fact === undefined;
    facts.push(toEvidence(reference, fact, isStale));
  }
  const input =
    stale.length > 0
      ? {
          ...context.expressionInput,
          facts: withoutFacts(context.facts, stale),
        }
      : context.expressionInput;
  if (isAnyMissing && expression.references.isStrict) {
    return { outcome: 'unknown', facts, input, lapsesAt };
  }
  try {
    const result = expression.evaluate(input);
    if (typeof result === 'boolean') {
      return { outcome: result ? 'pass' : 'fail', facts, input, lapsesAt };
    }
    return {
      outcome: 'error',
      facts,
      input,
      lapsesAt,
      problem: 'the expression is neither true nor false',
    };
  } catch (error) {
    // Which of two failing operands an expression reports is its own affair; where data is missing,
    // that is the answer.
    if (isAnyMissing || lacksContext(check, context.input)) {
      return { outcome: 'unknown', facts, input, lapsesAt };
    }
    return {
      outcome: 'error',
      facts,
      input,
      lapsesAt,
      problem: problemOf(error),
    };
  }
}
