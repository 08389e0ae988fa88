import { Clause } from '../expression/clauses';
import { Operand } from '../expression/operands';
import { CompiledCheck } from './CompiledPolicy';

/** Whether more or less of a number is better. @public */
export type WantedDirection = 'up' | 'down';

const OPPOSITE = { up: 'down', down: 'up' } as const;

/**
 * Which way a check wants a fact to go: by what it compares the fact with. Unknown where it does not compare it, or
 * compares it both ways.
 *
 * @param fact - `<source>.<name>`
 * @public
 */
export function wantedDirection(
  check: CompiledCheck,
  fact: string,
): WantedDirection | undefined {
  const wanted = new Set(directionsIn(check.clause, fact));
  return wanted.size === 1 ? [...wanted][0] : undefined;
}

function directionsIn(clause: Clause, fact: string): WantedDirection[] {
  switch (clause.kind) {
    case 'and':
    case 'or':
      return clause.parts.flatMap(part => directionsIn(part, fact));
    case 'not':
      return directionsIn(clause.part, fact).map(one => OPPOSITE[one]);
    case 'compare':
      return isFact(clause.left, fact) ? directionOf(clause.operator) : [];
    default:
      return [];
  }
}

function isFact(operand: Operand, fact: string): boolean {
  return (
    operand.kind === 'fact' && `${operand.source}.${operand.name}` === fact
  );
}

function directionOf(operator: string): WantedDirection[] {
  if (operator.startsWith('>')) {
    return ['up'];
  }
  return operator.startsWith('<') ? ['down'] : [];
}
