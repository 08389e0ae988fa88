import { FactSet, FactValue } from '../facts/FactSet';
import { formatFactValue, formatMoment } from '../facts/formatFactValue';
import { Operand } from './operands';

/** What an operand is called. @internal */
export function titleOf(operand: Operand): string {
  if (operand.kind === 'fact') {
    return operand.declaration.title;
  }
  if (operand.kind === 'size') {
    const isText =
      operand.of.kind === 'fact' && operand.of.declaration.type === 'string';
    return `${isText ? 'length' : 'number'} of ${titleOf(operand.of)}`;
  }
  return operand.kind === 'other' ? operand.source : '';
}

/** Its value, where that is known without evaluating anything. @internal */
export function valueOf(
  operand: Operand,
  facts: FactSet,
): FactValue | undefined {
  if (operand.kind === 'literal') {
    return operand.value;
  }
  if (operand.kind === 'fact') {
    return facts[operand.source]?.[operand.name]?.value;
  }
  if (operand.kind === 'size') {
    const value = valueOf(operand.of, facts);
    return Array.isArray(value) || typeof value === 'string'
      ? value.length
      : undefined;
  }
  return undefined;
}

/** @internal */
export function unitOf(operand: Operand): string | undefined {
  return operand.kind === 'fact' ? operand.declaration.unit : undefined;
}

/** Whether an operand is a moment in time. @internal */
export function isMoment(operand: Operand): boolean {
  return operand.kind === 'fact' && operand.declaration.type === 'timestamp';
}

function sayFound(
  operand: Operand,
  value: FactValue | undefined,
  unit: string | undefined,
): string {
  if (value === undefined) {
    return operand.kind === 'other' ? operand.source : 'not known';
  }
  return isMoment(operand) && typeof value === 'string'
    ? formatMoment(value)
    : formatFactValue(value, unit);
}

/** The value in words; `unit` is for literals, which have none of their own. @internal */
export function sayValue(
  operand: Operand,
  facts: FactSet,
  unit = unitOf(operand),
): string {
  return sayFound(operand, valueOf(operand, facts), unit);
}

/** `p95 latency is 412 ms`, `model card sections are limitations and license`. @internal */
export function sayIs(operand: Operand, facts: FactSet): string {
  const value = valueOf(operand, facts);
  return `${titleOf(operand)} ${Array.isArray(value) ? 'are' : 'is'} ${sayFound(
    operand,
    value,
    unitOf(operand),
  )}`;
}
