import {
  ASTNode,
  boundVariable,
  childrenOf,
  isLoop,
  selectionPath,
} from './ast';
import { compilePattern } from './boundedRegex';
import { EXPRESSION_VARIABLES } from './environment';
import { ExpressionError } from './ExpressionError';
import { MAX_LOOP_DEPTH } from './limits';

/**
 * What an expression refers to, read from its syntax tree.
 * @internal
 */
export interface ExpressionReferences {
  /** `[source, name]` of every fact, each once, in the order of the text. */
  facts: [string, string][];
  /** Fields of the product context. */
  context: string[];
  /** Fields of `delivery`. */
  delivery: string[];
  /** Parts of the entity, each as the path that leads to it. */
  entity: string[][];
  usesRiskTier: boolean;
  usesNow: boolean;
  /**
   * Whether a missing fact always makes the whole expression fail: no operator that decides without
   * looking at all of its operands.
   */
  isStrict: boolean;
}

interface Walk {
  facts: Map<string, [string, string]>;
  context: Set<string>;
  delivery: Set<string>;
  entity: Map<string, string[]>;
  usesRiskTier: boolean;
  usesNow: boolean;
  isStrict: boolean;
  errors: ExpressionError[];
}

const FACTS_HELP =
  'name one fact as facts.<source>.<name>, so that it is known what the check rests on';

function refuse(walk: Walk, node: ASTNode, code: string, message: string) {
  walk.errors.push({ code, message, start: node.start });
}

/** The variable at the root of a chain of selections, of whatever kind. */
function rootOf(node: ASTNode): string | undefined {
  let current = node;
  while (
    current.op === '.' ||
    current.op === '.?' ||
    current.op === '[]' ||
    current.op === '[?]'
  ) {
    current = current.args[0];
  }
  return current.op === 'id' ? current.args : undefined;
}

function startsWith(
  path: string[] | undefined,
  root: string,
): path is string[] {
  return path !== undefined && path[0] === root;
}

/** Looks at a node that stands for a fact; true when it does and nothing below need be visited. */
function visitFact(node: ASTNode, walk: Walk): boolean {
  const path = selectionPath(node);
  if (startsWith(path, 'facts') && path.length === 3) {
    walk.facts.set(`${path[1]}.${path[2]}`, [path[1], path[2]]);
    return true;
  }
  if (startsWith(path, 'facts') && path.length < 3) {
    refuse(
      walk,
      node,
      'facts-not-named',
      `a bare '${path.join('.')}' is not allowed: ${FACTS_HELP}`,
    );
    return true;
  }
  const isOptional = node.op === '.?' || node.op === '[?]';
  if (isOptional && rootOf(node) === 'facts') {
    refuse(
      walk,
      node,
      'optional-fact',
      'optional selection on facts is not allowed: it would turn no data into a verdict',
    );
    return true;
  }
  const isIndexed = node.op === '[]' && path === undefined;
  const base = isIndexed ? selectionPath(node.args[0]) : undefined;
  if (isIndexed && startsWith(base, 'facts') && base.length < 3) {
    refuse(
      walk,
      node,
      'facts-not-named',
      `facts cannot be selected by a computed key: ${FACTS_HELP}`,
    );
    return true;
  }
  return false;
}

function visitCall(node: ASTNode, walk: Walk): void {
  if (node.op === 'rcall' && node.args[0] === 'matches') {
    refuse(
      walk,
      node,
      'matches-not-allowed',
      'matches() can take exponential time; use re(text, pattern)',
    );
  }
  if (node.op === 'call' && node.args[0] === 'has') {
    const [argument] = node.args[1];
    if (argument && rootOf(argument) === 'facts') {
      refuse(
        walk,
        node,
        'has-on-facts',
        'has() on facts is not allowed: it would turn no data into a verdict',
      );
    }
  }
  if (node.op === 'call' && node.args[0] === 're') {
    const pattern = node.args[1][1];
    if (pattern?.op === 'value' && typeof pattern.args === 'string') {
      try {
        compilePattern(pattern.args);
      } catch (error) {
        refuse(
          walk,
          pattern,
          'invalid-pattern',
          `invalid pattern: ${error instanceof Error ? error.message : error}`,
        );
      }
    }
  }
}

/** Notes what else than a fact a node stands for; true when it does and nothing below need be visited. */
function visitVariable(node: ASTNode, walk: Walk): boolean {
  const [root, ...path] = selectionPath(node) ?? [];
  walk.usesNow ||= root === 'now';
  walk.usesRiskTier ||= root === 'riskTier';
  if (root === 'context' && path.length > 0) {
    walk.context.add(path[0]);
  }
  if (root === 'delivery' && path.length > 0) {
    walk.delivery.add(path[0]);
  }
  if (root === 'entity' && path.length > 0) {
    walk.entity.set(JSON.stringify(path), path);
  }
  return root !== undefined && EXPRESSION_VARIABLES.includes(root);
}

function visit(node: ASTNode, walk: Walk, loopDepth: number): void {
  if (visitFact(node, walk)) {
    return;
  }
  visitCall(node, walk);
  if (visitVariable(node, walk)) {
    return;
  }
  const variable = boundVariable(node);
  if (variable?.op === 'id' && EXPRESSION_VARIABLES.includes(variable.args)) {
    refuse(
      walk,
      variable,
      'variable-hidden',
      `'${variable.args}' must not be used as the name of another variable`,
    );
    return;
  }
  const depth = isLoop(node) ? loopDepth + 1 : loopDepth;
  if (depth > MAX_LOOP_DEPTH && isLoop(node)) {
    refuse(
      walk,
      node,
      'too-complex',
      `loops may be nested ${MAX_LOOP_DEPTH} deep at most`,
    );
    return;
  }
  const isLazy =
    node.op === '||' ||
    node.op === '&&' ||
    node.op === '?:' ||
    isLoop(node) ||
    (node.op === 'rcall' && ['or', 'orValue'].includes(node.args[0]));
  if (isLazy) {
    walk.isStrict = false;
  }
  for (const child of childrenOf(node)) {
    if (child !== variable) {
      visit(child, walk, depth);
    }
  }
}

/**
 * Collects what an expression refers to, and refuses what the engine cannot allow although the
 * language can: facts that are not named, verdicts over absence, and unbounded work.
 * @internal
 */
export function collectReferences(ast: ASTNode): {
  references: ExpressionReferences;
  errors: ExpressionError[];
} {
  const walk: Walk = {
    facts: new Map(),
    context: new Set(),
    delivery: new Set(),
    entity: new Map(),
    usesRiskTier: false,
    usesNow: false,
    isStrict: true,
    errors: [],
  };
  visit(ast, walk, 0);
  return {
    references: {
      facts: [...walk.facts.values()],
      context: [...walk.context],
      delivery: [...walk.delivery],
      entity: [...walk.entity.values()],
      usesRiskTier: walk.usesRiskTier,
      usesNow: walk.usesNow,
      isStrict: walk.isStrict,
    },
    errors: walk.errors,
  };
}
