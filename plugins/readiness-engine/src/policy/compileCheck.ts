import { toClauses } from '../expression/clauses';
import { ExpressionCompiler } from '../expression/compileExpression';
import { compileMessage, MessageTemplate } from '../expression/messageTemplate';
import { FactDeclarations } from '../facts/FactSet';
import { ApplicabilityCompiler } from './applicability';
import { CompiledCheck } from './CompiledPolicy';
import { parseDuration } from './duration';
import { PolicyError } from './PolicyError';
import { errorInText, LocatedOf } from './PolicySet';

/** @internal */
export interface CheckCompilers {
  expression: ExpressionCompiler;
  applicability: ApplicabilityCompiler;
}

/**
 * Compiles a check: its expression, its messages, whom it concerns. @internal
 */
export function compileCheck(
  located: LocatedOf<'Check'>,
  compilers: CheckCompilers,
  options: { index: number; declarations: FactDeclarations },
): { check?: CompiledCheck; errors: PolicyError[] } {
  const { metadata, spec } = located.document;
  const { index, declarations } = options;
  const compiled = compilers.expression(spec.expression);
  const errors = compiled.errors.map(error =>
    errorInText(located, ['spec', 'expression'], error),
  );
  const messages: { pass?: MessageTemplate; fail?: MessageTemplate } = {};
  for (const key of ['pass', 'fail'] as const) {
    const text = spec.messages?.[key];
    if (text !== undefined) {
      const message = compileMessage(text, declarations);
      messages[key] = message.template;
      errors.push(
        ...message.errors.map(error =>
          errorInText(located, ['spec', 'messages', key], error),
        ),
      );
    }
  }
  if (!compiled.expression || errors.length > 0) {
    return { errors };
  }
  const { expression } = compiled;
  const { impact, risk, compliance } = spec.weight;
  return {
    check: {
      name: metadata.name,
      title: metadata.title ?? metadata.name,
      document: located.document,
      weight: impact + risk + compliance,
      appliesTo: compilers.applicability(spec.appliesTo),
      facts: expression.references.facts.map(([source, name]) => ({
        source,
        name,
        id: `${source}.${name}`,
        declaration: declarations[source][name],
      })),
      freshness:
        spec.freshness === undefined
          ? undefined
          : parseDuration(spec.freshness),
      index,
      expression,
      clause: toClauses(expression, declarations),
      messages,
    },
    errors,
  };
}
