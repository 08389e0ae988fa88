import { FactDeclarations } from '../facts/FactSet';
import { ASTNode } from './ast';
import { OPPOSITE, sayWanted } from './clauseWords';
import { CompiledExpression, ExpressionInput } from './compileExpression';
import { withDirectEvaluation } from './directEvaluation';
import { evaluationEnvironment } from './environment';
import {
  durationOf,
  isNow,
  literalOf,
  Operand,
  sourceOf,
  toOperand,
} from './operands';
import { collectReferences } from './references';

/** @internal */
export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** @internal */
export interface CompareClause {
  kind: 'compare';
  operator: Comparison;
  left: Operand;
  right: Operand;
  /** What is wanted of the left, as far as no fact has part in it: where the clause is to hold, and where not. */
  words: { wanted?: string; unwanted?: string };
}

/**
 * The shape of an expression as far as sentences are made from it. Every clause can be evaluated by
 * itself, to tell which part decided.
 * @internal
 */
export type Clause = { evaluate(input: ExpressionInput): unknown } & (
  | { kind: 'and' | 'or'; parts: Clause[] }
  | { kind: 'not'; part: Clause }
  | CompareClause
  | { kind: 'boolean'; operand: Operand }
  | { kind: 'contains'; list: Operand; items: Operand[] }
  | { kind: 'one-of'; item: Operand; list: Operand }
  | { kind: 'other'; source: string; facts: Operand[] }
);

const COMPARISONS: ReadonlySet<string> = new Set([
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
]);

const FLIPPED: Record<Comparison, Comparison> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

function isComparison(op: string): op is Comparison {
  return COMPARISONS.has(op);
}

function factsBelow(node: ASTNode, declarations: FactDeclarations): Operand[] {
  return collectReferences(node).references.facts.map(([source, name]) => ({
    kind: 'fact',
    source,
    name,
    declaration: declarations[source][name],
  }));
}

/** `["a", "b"].all(x, x in facts.s.l)`: the list must contain each. */
function containsAll(
  node: ASTNode,
  declarations: FactDeclarations,
): { list: Operand; items: Operand[] } | undefined {
  if (node.op !== 'rcall' || node.args[0] !== 'all') {
    return undefined;
  }
  const [, receiver, [variable, body]] = node.args;
  const wanted = literalOf(receiver);
  if (!Array.isArray(wanted) || variable.op !== 'id' || body?.op !== 'in') {
    return undefined;
  }
  const [item, list] = body.args;
  const operand = toOperand(list, declarations);
  return item.op === 'id' &&
    item.args === variable.args &&
    operand.kind === 'fact'
    ? {
        list: operand,
        items: wanted.map(value => ({ kind: 'literal', value })),
      }
    : undefined;
}

/** `facts.s.l.exists(x, x == "a")` says the same as `"a" in facts.s.l`. */
function containsOne(
  node: ASTNode,
  declarations: FactDeclarations,
): { list: Operand; items: Operand[] } | undefined {
  if (node.op !== 'rcall' || node.args[0] !== 'exists') {
    return undefined;
  }
  const [, receiver, [variable, body]] = node.args;
  const list = toOperand(receiver, declarations);
  if (list.kind !== 'fact' || variable.op !== 'id' || body?.op !== '==') {
    return undefined;
  }
  const [left, right] = body.args;
  const isVariable = (side: ASTNode) =>
    side.op === 'id' && side.args === variable.args;
  if (isVariable(left) === isVariable(right)) {
    return undefined;
  }
  const item = toOperand(isVariable(left) ? right : left, declarations);
  return item.kind === 'literal' ? { list, items: [item] } : undefined;
}

function compare(
  operator: Comparison,
  left: Operand,
  right: Operand,
): CompareClause {
  return {
    kind: 'compare',
    operator,
    left,
    right,
    words: {
      wanted: sayWanted(operator, left, right),
      unwanted: sayWanted(OPPOSITE[operator], left, right),
    },
  };
}

/** `now - facts.s.t <= duration("24h")` says the same as `facts.s.t >= now - duration("24h")`. */
function age(
  operator: Comparison,
  [left, right]: [ASTNode, ASTNode],
  declarations: FactDeclarations,
): ClauseShape | undefined {
  const duration = durationOf(right);
  if (left.op !== '-' || !isNow(left.args[0]) || duration === undefined) {
    return undefined;
  }
  const moment = toOperand(left.args[1], declarations);
  return moment.kind === 'fact'
    ? compare(FLIPPED[operator], moment, { kind: 'ago', duration })
    : undefined;
}

type ClauseShape = Clause extends infer T
  ? T extends { evaluate: unknown }
    ? Omit<T, 'evaluate'>
    : never
  : never;

function flatten(op: '&&' | '||', node: ASTNode): ASTNode[] {
  return node.op === op
    ? [...flatten(op, node.args[0]), ...flatten(op, node.args[1])]
    : [node];
}

function toShape(
  node: ASTNode,
  expression: CompiledExpression,
  declarations: FactDeclarations,
): ClauseShape {
  if (node.op === '&&' || node.op === '||') {
    return {
      kind: node.op === '&&' ? 'and' : 'or',
      parts: flatten(node.op, node).map(part =>
        toClause(part, expression, declarations),
      ),
    };
  }
  if (node.op === '!_') {
    return { kind: 'not', part: toClause(node.args, expression, declarations) };
  }
  if (isComparison(node.op)) {
    const [a, b] = node.args as [ASTNode, ASTNode];
    const aged =
      age(node.op, [a, b], declarations) ??
      age(FLIPPED[node.op], [b, a], declarations);
    if (aged) {
      return aged;
    }
    const left = toOperand(a, declarations);
    const right = toOperand(b, declarations);
    const isFlipped =
      left.kind === 'fact' || left.kind === 'size'
        ? false
        : right.kind === 'fact' || right.kind === 'size';
    const isUnderstood = [left, right].every(
      operand => operand.kind !== 'other',
    );
    if (
      isUnderstood &&
      [left, right].some(
        operand => operand.kind === 'fact' || operand.kind === 'size',
      )
    ) {
      return isFlipped
        ? compare(FLIPPED[node.op], right, left)
        : compare(node.op, left, right);
    }
  }
  if (node.op === 'in') {
    const item = toOperand(node.args[0], declarations);
    const list = toOperand(node.args[1], declarations);
    if (list.kind === 'fact' && item.kind !== 'other') {
      return { kind: 'contains', list, items: [item] };
    }
    if (item.kind === 'fact' && list.kind === 'literal') {
      return { kind: 'one-of', item, list };
    }
  }
  const contains =
    containsAll(node, declarations) ?? containsOne(node, declarations);
  if (contains) {
    return { kind: 'contains', ...contains };
  }
  const operand = toOperand(node, declarations);
  if (operand.kind === 'fact') {
    return { kind: 'boolean', operand };
  }
  return {
    kind: 'other',
    source: sourceOf(node),
    facts: factsBelow(node, declarations),
  };
}

function toClause(
  node: ASTNode,
  expression: CompiledExpression,
  declarations: FactDeclarations,
): Clause {
  const evaluate =
    node === expression.ast
      ? expression.evaluate
      : withDirectEvaluation(node, () =>
          evaluationEnvironment.parse(sourceOf(node)),
        );
  return { ...toShape(node, expression, declarations), evaluate };
}

/**
 * Reads the clauses of a compiled expression.
 * @internal
 */
export function toClauses(
  expression: CompiledExpression,
  declarations: FactDeclarations,
): Clause {
  return toClause(expression.ast, expression, declarations);
}
