import { FactSet } from '../facts/FactSet';
import { formatFactValue, joinWords } from '../facts/formatFactValue';
import { Clause, Comparison } from './clauses';
import { Operand } from './operands';
import {
  isMoment,
  sayIs,
  sayValue,
  titleOf,
  unitOf,
  valueOf,
} from './operandWords';

/** What is so, and where it helps, what is wanted instead. @internal */
export interface Statement {
  said: string;
  wanted?: string;
}

type ClauseOf<TKind extends Clause['kind']> = Extract<Clause, { kind: TKind }>;

const WANTED: Record<Comparison, string> = {
  '<': 'below ',
  '<=': 'at most ',
  '>': 'above ',
  '>=': 'at least ',
  '==': '',
  '!=': 'other than ',
};

const WANTED_OF_MOMENTS: Record<Comparison, string> = {
  ...WANTED,
  '<': 'before ',
  '<=': 'no later than ',
  '>': 'after ',
  '>=': 'no earlier than ',
};

/** What is so where a comparison does not hold. @internal */
export const OPPOSITE: Record<Comparison, Comparison> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
};

/** `720h` as people say it: 30 days. */
function sayDuration(duration: string): string {
  const hours = Number(/^(\d+)h$/.exec(duration)?.[1]);
  if (Number.isNaN(hours)) {
    return duration;
  }
  if (hours % 24 === 0 && hours > 48) {
    return `${hours / 24} days`;
  }
  return `${hours} hour${hours === 1 ? '' : 's'}`;
}

/** What a comparison wants of its left, in words; `undefined` where a fact says it, or nothing is to be said. @internal */
export function sayWanted(
  operator: Comparison,
  left: Operand,
  right: Operand,
): string | undefined {
  const isRising = operator === '>' || operator === '>=';
  if (right.kind === 'ago') {
    const period = sayDuration(right.duration);
    return isRising ? `within the last ${period}` : `more than ${period} ago`;
  }
  if (right.kind === 'now') {
    return `a time ${isRising ? 'to come' : 'past'}`;
  }
  if (right.kind !== 'literal' || (right.value === '' && operator === '!=')) {
    return undefined;
  }
  const words = isMoment(left) ? WANTED_OF_MOMENTS : WANTED;
  return `${words[operator]}${formatFactValue(right.value, unitOf(left))}`;
}

/** @internal */
export function sayCompare(
  clause: ClauseOf<'compare'>,
  isWanted: boolean,
  facts: FactSet,
): Statement {
  const { left, right, words } = clause;
  const said = sayIs(left, facts);
  if (right.kind !== 'fact' && right.kind !== 'size') {
    return { said, wanted: isWanted ? words.wanted : words.unwanted };
  }
  const operator = isWanted ? clause.operator : OPPOSITE[clause.operator];
  const both = `${said}, the ${titleOf(right)} is ${sayValue(right, facts)}`;
  if (operator === '==' || operator === '!=') {
    return { said: both, wanted: operator === '==' ? 'the same' : 'another' };
  }
  return { said: both };
}

/** @internal */
export function sayContains(
  clause: ClauseOf<'contains'>,
  isWanted: boolean,
  facts: FactSet,
): Statement {
  const { list, items } = clause;
  const value = valueOf(list, facts);
  const has = new Set<unknown>(Array.isArray(value) ? value : []);
  const missing = items.filter(item => !has.has(valueOf(item, facts)));
  const say = (some: typeof items) =>
    joinWords(some.map(item => sayValue(item, facts, unitOf(list))));
  if (!isWanted) {
    const wanted = items.length > 1 ? 'not all of' : 'it without';
    return { said: sayIs(list, facts), wanted: `${wanted} ${say(items)}` };
  }
  return missing.length > 0
    ? { said: `${titleOf(list)} lack ${say(missing)}` }
    : { said: `${titleOf(list)} include ${say(items)}` };
}

/** @internal */
export function sayOneOf(
  clause: ClauseOf<'one-of'>,
  isWanted: boolean,
  facts: FactSet,
): Statement {
  const { item, list } = clause;
  const values =
    list.kind === 'literal' && Array.isArray(list.value) ? list.value : [];
  const unit = unitOf(item);
  const words = joinWords(
    values.map(value => formatFactValue(value, unit)),
    'or',
  );
  return {
    said: sayIs(item, facts),
    wanted: isWanted ? words : `anything but ${words}`,
  };
}

/** @internal */
export function sayBoolean(
  clause: ClauseOf<'boolean'>,
  isWanted: boolean,
  facts: FactSet,
): Statement {
  return { said: sayIs(clause.operand, facts), wanted: String(isWanted) };
}

/** An expression that no words are known for: the facts in it, and itself. @internal */
export function sayOther(
  clause: ClauseOf<'other'>,
  isWanted: boolean,
  facts: FactSet,
): Statement {
  const rule = isWanted ? clause.source : `not (${clause.source})`;
  return clause.facts.length > 0
    ? {
        said: joinWords(clause.facts.map(fact => sayIs(fact, facts))),
        wanted: rule,
      }
    : { said: `${clause.source} is ${isWanted ? 'not so' : 'so'}` };
}
