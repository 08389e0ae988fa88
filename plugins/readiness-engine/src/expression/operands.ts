import { serialize } from '@marcbachmann/cel-js';
import { FactDeclaration, FactDeclarations, FactValue } from '../facts/FactSet';
import { ASTNode, selectionPath } from './ast';

/** A part of an expression that has a value. @internal */
export type Operand =
  | { kind: 'fact'; source: string; name: string; declaration: FactDeclaration }
  | { kind: 'size'; of: Operand }
  | { kind: 'literal'; value: FactValue }
  /** `now - duration("…")` */
  | { kind: 'ago'; duration: string }
  | { kind: 'now' }
  | { kind: 'other'; source: string };

/** @internal */
export function literalOf(node: ASTNode): FactValue | undefined {
  if (node.op === 'value') {
    const value = node.args;
    if (typeof value === 'bigint') {
      return Number(value);
    }
    return typeof value === 'string' ||
      typeof value === 'number' ||
      typeof value === 'boolean'
      ? value
      : undefined;
  }
  if (node.op === '-_') {
    const value = literalOf(node.args);
    return typeof value === 'number' ? -value : undefined;
  }
  if (node.op === 'list') {
    const items = node.args.map(literalOf);
    if (items.every(item => typeof item === 'string')) {
      return items as string[];
    }
    return items.every(item => typeof item === 'number')
      ? (items as number[])
      : undefined;
  }
  return undefined;
}

/**
 * A node as text. Made from the tree: the range of a node may lack the parentheses around its operands.
 * @internal
 */
export function sourceOf(node: ASTNode): string {
  return serialize(node);
}

/** The text of `duration("…")`. @internal */
export function durationOf(node: ASTNode): string | undefined {
  if (node.op !== 'call' || node.args[0] !== 'duration') {
    return undefined;
  }
  const value = literalOf(node.args[1][0]);
  return typeof value === 'string' ? value : undefined;
}

/** @internal */
export function isNow(node: ASTNode): boolean {
  return node.op === 'id' && node.args === 'now';
}

/** @internal */
export function toOperand(
  node: ASTNode,
  declarations: FactDeclarations,
): Operand {
  const path = selectionPath(node);
  if (path?.length === 3 && path[0] === 'facts') {
    const [, source, name] = path;
    const declaration = declarations[source]?.[name];
    if (declaration) {
      return { kind: 'fact', source, name, declaration };
    }
  }
  const value = literalOf(node);
  if (value !== undefined) {
    return { kind: 'literal', value };
  }
  if (isNow(node)) {
    return { kind: 'now' };
  }
  let sized: ASTNode | undefined;
  if (node.op === 'call' && node.args[0] === 'size') {
    sized = node.args[1][0];
  } else if (node.op === 'rcall' && node.args[0] === 'size') {
    sized = node.args[1];
  }
  if (sized) {
    const of = toOperand(sized, declarations);
    if (of.kind === 'fact') {
      return { kind: 'size', of };
    }
  }
  const duration =
    node.op === '-' && isNow(node.args[0])
      ? durationOf(node.args[1])
      : undefined;
  if (duration !== undefined) {
    return { kind: 'ago', duration };
  }
  return { kind: 'other', source: sourceOf(node) };
}
