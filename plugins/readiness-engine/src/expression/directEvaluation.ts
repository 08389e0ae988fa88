import { ASTNode, literalText, selectionPath } from './ast';
import { ExpressionInput } from './compileExpression';
import { durationOf, isNow } from './operands';

/** Answers where it is sure to agree with the interpreter; `undefined` leaves the question to that. */
type DirectEvaluation = (input: ExpressionInput) => boolean | undefined;

type Evaluation = (input: ExpressionInput) => unknown;

/** A value, read from the input. */
type Reader = (input: ExpressionInput) => unknown;

const COMPARE: Record<string, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

/** The same comparison with its sides exchanged. */
const FLIPPED: Record<string, string> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

const HOURS = /^(\d{1,6})h$/;
const HOUR_MS = 60 * 60 * 1000;

function factReader(node: ASTNode): Reader | undefined {
  const path = selectionPath(node);
  if (path?.length !== 3 || path[0] !== 'facts') {
    return undefined;
  }
  const [, source, name] = path;
  return input => input.facts[source]?.[name];
}

function numberOf(node: ASTNode): number | undefined {
  if (node.op === '-_') {
    const value = numberOf(node.args);
    return value === undefined ? undefined : -value;
  }
  return node.op === 'value' && typeof node.args === 'number'
    ? node.args
    : undefined;
}

/** `now` and `now - duration("…h")`, in epoch milliseconds before now. */
function millisecondsAgo(node: ASTNode): number | undefined {
  if (isNow(node)) {
    return 0;
  }
  const duration =
    node.op === '-' && isNow(node.args[0])
      ? durationOf(node.args[1])
      : undefined;
  const hours = duration === undefined ? null : HOURS.exec(duration);
  return hours ? Number(hours[1]) * HOUR_MS : undefined;
}

function comparison(
  op: string,
  left: ASTNode,
  right: ASTNode,
): DirectEvaluation | undefined {
  const read = factReader(left);
  if (!read) {
    return undefined;
  }
  const compare = COMPARE[op];
  const number = numberOf(right);
  if (number !== undefined) {
    return input => {
      const value = read(input);
      return typeof value === 'number' ? compare(value, number) : undefined;
    };
  }
  const text = literalText(right);
  if (text !== undefined && (op === '==' || op === '!=')) {
    const isWanted = op === '==';
    return input => {
      const value = read(input);
      return typeof value === 'string'
        ? (value === text) === isWanted
        : undefined;
    };
  }
  const readRight = factReader(right);
  if (readRight) {
    return input => {
      const value = read(input);
      const other = readRight(input);
      return typeof value === 'number' && typeof other === 'number'
        ? compare(value, other)
        : undefined;
    };
  }
  const ago = millisecondsAgo(right);
  return ago === undefined
    ? undefined
    : input => {
        const value = read(input);
        return value instanceof Date
          ? compare(value.getTime(), input.now.getTime() - ago)
          : undefined;
      };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

function membership(
  item: ASTNode,
  list: ASTNode,
): DirectEvaluation | undefined {
  const text = literalText(item);
  const readList = factReader(list);
  if (text !== undefined && readList) {
    return input => {
      const value = readList(input);
      return isTexts(value) ? value.includes(text) : undefined;
    };
  }
  const readItem = factReader(item);
  const texts = list.op === 'list' ? list.args.map(literalText) : undefined;
  return readItem && isTexts(texts)
    ? input => {
        const value = readItem(input);
        return typeof value === 'string' ? texts.includes(value) : undefined;
      }
    : undefined;
}

function junction(
  op: '&&' | '||',
  nodes: readonly ASTNode[],
): DirectEvaluation | undefined {
  const [first, second] = nodes.map(directEvaluation);
  if (!first || !second) {
    return undefined;
  }
  const decides = op === '||';
  return input => {
    const outcome = first(input);
    // An operand that cannot be decided may still not matter; how that goes is for the interpreter to say.
    return outcome === undefined || outcome === decides
      ? outcome
      : second(input);
  };
}

function directEvaluation(node: ASTNode): DirectEvaluation | undefined {
  if (node.op === '&&' || node.op === '||') {
    return junction(node.op, node.args);
  }
  if (node.op === '!_') {
    const operand = directEvaluation(node.args);
    return (
      operand &&
      (input => {
        const outcome = operand(input);
        return outcome === undefined ? undefined : !outcome;
      })
    );
  }
  if (Object.hasOwn(COMPARE, node.op)) {
    const [left, right] = node.args as [ASTNode, ASTNode];
    return (
      comparison(node.op, left, right) ??
      comparison(FLIPPED[node.op], right, left)
    );
  }
  if (node.op === 'in') {
    return membership(node.args[0], node.args[1]);
  }
  const read = factReader(node);
  return (
    read &&
    (input => {
      const value = read(input);
      return typeof value === 'boolean' ? value : undefined;
    })
  );
}

/**
 * Evaluates what most checks are made of (facts compared with literals, with each other and with now, and these
 * joined) without the interpreter, several times as fast. Whatever is not of the expected type goes to the
 * interpreter, so that both always say the same.
 * @param interpret - gives the interpreter's evaluation; asked for when it is first needed
 * @internal
 */
export function withDirectEvaluation(
  node: ASTNode,
  interpret: () => Evaluation,
): Evaluation {
  let interpreted: Evaluation | undefined;
  const fallBack: Evaluation = input => {
    interpreted ??= interpret();
    return interpreted(input);
  };
  const direct = directEvaluation(node);
  return direct ? input => direct(input) ?? fallBack(input) : fallBack;
}
