import {
  Environment,
  ParseError,
  ParseResult,
  TypeError as CelTypeError,
} from '@marcbachmann/cel-js';
import { FactDeclarations } from '../facts/FactSet';
import { ASTNode } from './ast';
import { DELIVERY_FIELDS, ExpressionScope } from './deliveryFields';
import { withDirectEvaluation } from './directEvaluation';
import {
  CONTEXT_FIELDS,
  createTypedEnvironment,
  evaluationEnvironment,
} from './environment';
import { ExpressionError } from './ExpressionError';
import { MAX_EXPRESSION_LENGTH } from './limits';
import { suggest } from './suggest';
import { collectReferences, ExpressionReferences } from './references';

/** What an expression is evaluated against. @internal */
export interface ExpressionInput {
  entity: unknown;
  /** Source, fact name, value; timestamps as `Date`. */
  facts: Record<string, Record<string, unknown>>;
  context: object;
  now: Date;
  /** For advice and signals only. */
  delivery?: object;
  riskTier?: string;
}

/** @internal */
export interface CompiledExpression {
  source: string;
  ast: ASTNode;
  references: ExpressionReferences;
  /** Throws when the expression cannot be decided on this input. */
  evaluate(input: ExpressionInput): unknown;
}

/** Compiles expressions against one set of declared facts. @internal */
export type ExpressionCompiler = (
  source: string,
) =>
  | { expression: CompiledExpression; errors: [] }
  | { expression?: undefined; errors: ExpressionError[] };

function parse(
  environment: Environment,
  source: string,
): ParseResult | ExpressionError {
  try {
    return environment.parse(source);
  } catch (error) {
    if (error instanceof ParseError || error instanceof CelTypeError) {
      return {
        code: 'expression-syntax',
        message: error.summary,
        start: error.range?.start ?? 0,
      };
    }
    throw error;
  }
}

const NUMBER_MIX =
  /\b(double [-+*/%<>=!]+ int|int [-+*/%<>=!]+ double|double in list<int>)/;

/** A name that is not known where it stands, and the one that was probably meant. */
function toUnknownName(
  name: string,
  before: string,
  declarations: FactDeclarations,
): Omit<ExpressionError, 'start'> {
  const parents = before.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const parent = parents[parents.length - 1];
  let what = 'fact';
  let code = 'unknown-fact';
  let known = Object.keys(declarations[parent] ?? {});
  if (parent === 'facts') {
    what = 'fact source';
    known = Object.keys(declarations);
  } else if (parent === 'context') {
    what = 'field of the context';
    code = 'unknown-context-field';
    known = Object.keys(CONTEXT_FIELDS);
  } else if (parent === 'delivery') {
    what = 'field of delivery';
    code = 'unknown-delivery-field';
    known = Object.keys(DELIVERY_FIELDS);
  }
  const meant = suggest(name, known);
  return {
    code,
    message: `unknown ${what} '${name}'${
      meant === undefined ? '' : `; did you mean '${meant}'?`
    }`,
  };
}

function toTypeError(
  error: ParseError | CelTypeError,
  source: string,
  declarations: FactDeclarations,
): ExpressionError {
  const start = error.range?.start ?? 0;
  if (error.code === 'no_such_key') {
    const name = error.summary.replace('No such key: ', '');
    return {
      ...toUnknownName(name, source.slice(0, start), declarations),
      start,
    };
  }
  const hint = NUMBER_MIX.test(error.summary)
    ? '; facts are doubles: write whole numbers as 1.0 here'
    : '';
  return {
    code:
      error.code === 'unknown_variable'
        ? 'unknown-variable'
        : 'expression-type',
    message: `${error.summary}${hint}`,
    start,
  };
}

/**
 * Prepares a compiler of expressions. An expression compiles when it parses, stays within the
 * limits, names declared facts only, and is of type boolean.
 * @internal
 */
export function createExpressionCompiler(
  declarations: FactDeclarations,
  scope: ExpressionScope = 'check',
): ExpressionCompiler {
  const typed = createTypedEnvironment(declarations, scope);
  return source => {
    if (source.length > MAX_EXPRESSION_LENGTH) {
      return {
        errors: [
          {
            code: 'too-complex',
            message: `an expression must not be longer than ${MAX_EXPRESSION_LENGTH} characters`,
            start: 0,
          },
        ],
      };
    }
    const program = parse(evaluationEnvironment, source);
    if (!('ast' in program)) {
      return { errors: [program] };
    }
    const { references, errors } = collectReferences(program.ast);
    if (errors.length > 0) {
      return { errors };
    }
    const checked = typed.check(source);
    if (checked.error) {
      return { errors: [toTypeError(checked.error, source, declarations)] };
    }
    if (checked.type !== 'bool') {
      return {
        errors: [
          {
            code: 'expression-not-boolean',
            message: `the expression must be true or false, but it is of type ${checked.type}`,
            start: 0,
          },
        ],
      };
    }
    return {
      expression: {
        source,
        ast: program.ast,
        references,
        evaluate: withDirectEvaluation(program.ast, () => program),
      },
      errors: [],
    };
  };
}
