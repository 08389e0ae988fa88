import { ASTNode } from '@marcbachmann/cel-js';

export type { ASTNode };

/** The nodes directly below a node. @internal */
export function childrenOf(node: ASTNode): ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'list':
      return node.args;
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return [...node.args];
  }
}

/** Macros that walk over a list, with their first argument naming the item. */
const LOOPS = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/** Whether a node is a loop over a list. @internal */
export function isLoop(node: ASTNode): boolean {
  return (
    node.op === 'rcall' && LOOPS.has(node.args[0]) && node.args[2].length > 1
  );
}

/** The variable a macro brings into being, as its identifier node. @internal */
export function boundVariable(node: ASTNode): ASTNode | undefined {
  const isBind = node.op === 'rcall' && node.args[0] === 'bind';
  return node.op === 'rcall' && (isLoop(node) || isBind)
    ? node.args[2][0]
    : undefined;
}

/** Text of a literal, when the node is one. @internal */
export function literalText(node: ASTNode): string | undefined {
  return node.op === 'value' && typeof node.args === 'string'
    ? node.args
    : undefined;
}

/**
 * Names a chain of selections that starts at a variable: `facts.ci.unitTestsPass` and
 * `facts["ci"].unitTestsPass` are both `['facts', 'ci', 'unitTestsPass']`. `undefined` when it starts
 * elsewhere or selects by something computed.
 * @internal
 */
export function selectionPath(node: ASTNode): string[] | undefined {
  if (node.op === 'id') {
    return [node.args];
  }
  if (node.op === '.') {
    const parent = selectionPath(node.args[0]);
    return parent && [...parent, node.args[1]];
  }
  if (node.op === '[]') {
    const parent = selectionPath(node.args[0]);
    const key = literalText(node.args[1]);
    return parent && key !== undefined ? [...parent, key] : undefined;
  }
  return undefined;
}
