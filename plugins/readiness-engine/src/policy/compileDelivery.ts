import {
  CompiledExpression,
  ExpressionCompiler,
} from '../expression/compileExpression';
import {
  compileSentence,
  LookedAt,
  lookedAtBy,
  Sentence,
} from '../expression/sentence';
import { FactDeclarations } from '../facts/FactSet';
import { ApplicabilityCompiler } from './applicability';
import { CompiledApplicability } from './CompiledPolicy';
import { AdviceRuleDocument, DeliverySignal } from './documents';
import { LocatedDocument, PolicyPath } from './LocatedDocument';
import { PolicyError } from './PolicyError';
import { errorInText, LocatedOf } from './PolicySet';

/** A condition, and the sentence that says why it matters. @internal */
export interface CompiledSignal {
  expression: CompiledExpression;
  sentence: Sentence;
  /** All that condition and sentence look at, each once. */
  lookedAt: LookedAt[];
}

/** What speaks for a mode, and for leaving it. @internal */
export interface CompiledSignals {
  enter: CompiledSignal[];
  leave: CompiledSignal[];
}

/** @public */
export interface CompiledAdviceRule {
  name: string;
  title: string;
  document: AdviceRuleDocument;
  appliesTo?: CompiledApplicability;
  /** @internal */
  signal: CompiledSignal;
}

/** @internal */
export interface DeliveryCompilers {
  /** Knows `delivery` and `riskTier`. */
  expression: ExpressionCompiler;
  applicability: ApplicabilityCompiler;
  declarations: FactDeclarations;
}

function unique(items: LookedAt[]): LookedAt[] {
  return [...new Map(items.map(item => [item.id, item])).values()];
}

function compileSignal(
  located: LocatedDocument,
  condition: { path: PolicyPath; source: string },
  reason: { path: PolicyPath; source: string },
  { expression: compile, declarations }: DeliveryCompilers,
): { signal?: CompiledSignal; errors: PolicyError[] } {
  const { expression, errors } = compile(condition.source);
  const { sentence, errors: sentenceErrors } = compileSentence(
    reason.source,
    declarations,
  );
  const found = [
    ...errors.map(error => errorInText(located, condition.path, error)),
    ...sentenceErrors.map(error => errorInText(located, reason.path, error)),
  ];
  return expression && found.length === 0
    ? {
        signal: {
          expression,
          sentence,
          lookedAt: unique([
            ...lookedAtBy(expression.references, declarations),
            ...sentence.filter(part => typeof part !== 'string'),
          ]),
        },
        errors: found,
      }
    : { errors: found };
}

/** Compiles an advice rule: when it speaks up, and what it says. @internal */
export function compileAdviceRule(
  located: LocatedOf<'AdviceRule'>,
  compilers: DeliveryCompilers,
): { rule?: CompiledAdviceRule; errors: PolicyError[] } {
  const { metadata, spec } = located.document;
  const { signal, errors } = compileSignal(
    located,
    { path: ['spec', 'when'], source: spec.when },
    { path: ['spec', 'message'], source: spec.message },
    compilers,
  );
  return signal
    ? {
        rule: {
          name: metadata.name,
          title: metadata.title ?? metadata.name,
          document: located.document,
          appliesTo: compilers.applicability(spec.appliesTo),
          signal,
        },
        errors,
      }
    : { errors };
}

/** Compiles the signals of a delivery mode. @internal */
export function compileSignals(
  located: LocatedOf<'DeliveryMode'>,
  compilers: DeliveryCompilers,
): { signals: CompiledSignals; errors: PolicyError[] } {
  const errors: PolicyError[] = [];
  const { signals = {} } = located.document.spec;
  const compileAll = (key: 'enter' | 'leave', written: DeliverySignal[] = []) =>
    written.flatMap(({ when, reason }, index) => {
      const path = ['spec', 'signals', key, index];
      const result = compileSignal(
        located,
        { path: [...path, 'when'], source: when },
        { path: [...path, 'reason'], source: reason },
        compilers,
      );
      errors.push(...result.errors);
      return result.signal ?? [];
    });
  return {
    signals: {
      enter: compileAll('enter', signals.enter),
      leave: compileAll('leave', signals.leave),
    },
    errors,
  };
}
