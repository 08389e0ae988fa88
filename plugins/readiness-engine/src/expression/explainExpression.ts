import { FactSet } from '../facts/FactSet';
import { joinWords } from '../facts/formatFactValue';
import { Clause } from './clauses';
import {
  sayBoolean,
  sayCompare,
  sayContains,
  sayOneOf,
  sayOther,
  Statement,
} from './clauseWords';
import { ExpressionInput } from './compileExpression';

/** @internal */
export interface ExplanationContext {
  /** What the expression was evaluated on. */
  input: ExpressionInput;
  /** The facts as they were observed, for their values. */
  facts: FactSet;
}

const MAX_PARTS_ON_PASS = 3;
const MAX_SENTENCE = 500;

function outcomeOf(
  clause: Clause,
  context: ExplanationContext,
): boolean | undefined {
  try {
    const outcome = clause.evaluate(context.input);
    return typeof outcome === 'boolean' ? outcome : undefined;
  } catch {
    // A part that cannot be decided has not decided the whole.
    return undefined;
  }
}

function sayInList(statement: Statement, holds: boolean): string {
  return statement.wanted === undefined || holds
    ? statement.said
    : `${statement.said} (wanted ${statement.wanted})`;
}

/** The parts of an `and` or `or` that decided: those whose outcome is that of the whole. */
function sayParts(
  clause: Extract<Clause, { kind: 'and' | 'or' }>,
  isWanted: boolean,
  outcome: boolean,
  context: ExplanationContext,
): Statement {
  const holds = outcome === isWanted;
  const areAllWanted = (clause.kind === 'and') === isWanted;
  const hasDecided = (part: Clause) => outcomeOf(part, context) === outcome;
  if (holds && !areAllWanted) {
    const first = clause.parts.find(hasDecided);
    return first
      ? say(first, isWanted, outcome, context)
      : { said: 'one of several conditions holds' };
  }
  if (holds && clause.parts.length > MAX_PARTS_ON_PASS) {
    return { said: `all ${clause.parts.length} conditions hold` };
  }
  // An `and` that holds, and an `or` that does not, was decided by all of its parts.
  const decisive =
    (clause.kind === 'and') === outcome
      ? clause.parts
      : clause.parts.filter(hasDecided);
  const said = decisive.map(part => say(part, isWanted, outcome, context));
  if (said.length === 1) {
    return said[0];
  }
  if (holds) {
    return { said: joinWords(said.map(part => sayInList(part, true))) };
  }
  const list = said.map(part => sayInList(part, false)).join('; ');
  return { said: areAllWanted ? list : `none of these holds: ${list}` };
}

/**
 * @param isWanted - whether the check wants this clause to be true; a negation around it turns it
 * @param outcome - whether it is true
 */
function say(
  clause: Clause,
  isWanted: boolean,
  outcome: boolean,
  context: ExplanationContext,
): Statement {
  const { facts } = context;
  switch (clause.kind) {
    case 'and':
    case 'or':
      return sayParts(clause, isWanted, outcome, context);
    case 'not':
      return say(clause.part, !isWanted, !outcome, context);
    case 'compare':
      return sayCompare(clause, isWanted, facts);
    case 'boolean':
      return sayBoolean(clause, isWanted, facts);
    case 'contains':
      return sayContains(clause, isWanted, facts);
    case 'one-of':
      return sayOneOf(clause, isWanted, facts);
    default:
      return outcome === isWanted && clause.facts.length === 0
        ? { said: `${isWanted ? '' : 'not so: '}${clause.source}` }
        : sayOther(clause, isWanted, facts);
  }
}

/**
 * Says why an expression is true or false: the facts, their values and what is wanted of them. A
 * condition with a number keeps saying what is wanted when it holds, a yes or no does not.
 * @internal
 */
export function explainExpression(
  clause: Clause,
  outcome: boolean,
  context: ExplanationContext,
): string {
  const { said, wanted } = say(clause, true, outcome, context);
  const isPlain = clause.kind !== 'compare' && outcome;
  const sentence =
    wanted === undefined || isPlain ? said : `${said}; wanted ${wanted}`;
  return sentence.length > MAX_SENTENCE
    ? `${sentence.slice(0, MAX_SENTENCE)}…`
    : sentence;
}
