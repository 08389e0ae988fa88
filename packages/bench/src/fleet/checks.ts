import { NAMES, STRING_VALUES } from './facts';

/** A condition of a check, as both plugins are given it. */
export interface Condition {
  fact: string;
  operator: 'equal' | 'notEqual' | 'lessThan' | 'greaterThanInclusive';
  value: string | number | boolean;
}

export interface BenchCheck {
  name: string;
  title: string;
  mode: 'all' | 'any';
  conditions: Condition[];
}

export const CHECK_COUNT = 50;

function numberCondition(index: number): Condition {
  return {
    fact: NAMES.number[index % NAMES.number.length],
    operator: index % 2 ? 'lessThan' : 'greaterThanInclusive',
    value: 20 + ((index * 7) % 60),
  };
}

function booleanCondition(index: number): Condition {
  return {
    fact: NAMES.boolean[index % NAMES.boolean.length],
    operator: 'equal',
    value: true,
  };
}

function stringCondition(index: number): Condition {
  const fact = NAMES.string[index % NAMES.string.length];
  return {
    fact,
    operator: index % 2 ? 'notEqual' : 'equal',
    value: STRING_VALUES[fact][0],
  };
}

function conditionsOf(index: number): Condition[] {
  const number = numberCondition(index);
  const boolean = booleanCondition(index);
  if (index % 3 === 0) {
    return [index % 2 ? number : boolean];
  }
  return index % 3 === 1
    ? [boolean, number]
    : [boolean, number, stringCondition(index)];
}

/** A third with one condition, a third with two, a third with three; one in four of several asks for any of them. */
export const CHECKS: BenchCheck[] = Array.from(
  { length: CHECK_COUNT },
  (_, index) => ({
    name: `bench-check-${String(index + 1).padStart(2, '0')}`,
    title: `Benchmark check ${index + 1}`,
    mode: index % 4 === 3 ? 'any' : 'all',
    conditions: conditionsOf(index),
  }),
);

function holds(
  { fact, operator, value }: Condition,
  facts: Record<string, string | number | boolean>,
): boolean {
  switch (operator) {
    case 'equal':
      return facts[fact] === value;
    case 'notEqual':
      return facts[fact] !== value;
    case 'lessThan':
      return facts[fact] < value;
    default:
      return facts[fact] >= value;
  }
}

/** What each plugin must answer; worked out without either. */
export function expectedResult(
  { mode, conditions }: BenchCheck,
  facts: Record<string, string | number | boolean>,
): boolean {
  return mode === 'all'
    ? conditions.every(condition => holds(condition, facts))
    : conditions.some(condition => holds(condition, facts));
}
