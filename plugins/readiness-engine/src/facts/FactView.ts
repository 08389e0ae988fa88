import { addDuration, ParsedDuration } from '../policy/duration';
import { Fact, FactDeclarations, FactSet, FactValue } from './FactSet';

/** Facts as expressions see them: source, name, value. @internal */
export type ExpressionFacts = Record<string, Record<string, unknown>>;

/**
 * The moment from which on a fact is too old, in epoch milliseconds. A time that cannot be read
 * is as good as long ago.
 * @internal
 */
export function lapseOf(fact: Fact, freshness: ParsedDuration): number {
  const observed = Date.parse(fact.observedAt);
  return Number.isNaN(observed) ? -Infinity : addDuration(observed, freshness);
}

/** A text that is no time stays a text, so that comparing it is an error and not a verdict. */
function toMoment(value: FactValue): FactValue | Date {
  const epochMs = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(epochMs) ? value : new Date(epochMs);
}

/**
 * Prepares the declared facts of an entity for expressions; times become `Date`. Whatever is not
 * declared is not there.
 * @internal
 */
export function toExpressionFacts(
  facts: FactSet,
  declarations: FactDeclarations,
): ExpressionFacts {
  const view: ExpressionFacts = {};
  for (const source of Object.keys(facts)) {
    const declared = Object.hasOwn(declarations, source)
      ? declarations[source]
      : undefined;
    if (declared) {
      const values: Record<string, unknown> = {};
      const observed = facts[source];
      for (const name of Object.keys(observed)) {
        if (Object.hasOwn(declared, name)) {
          const { value } = observed[name];
          values[name] =
            declared[name].type === 'timestamp' ? toMoment(value) : value;
        }
      }
      view[source] = values;
    }
  }
  return view;
}

/** The same facts without some of them, given as `[source, name]`. @internal */
export function withoutFacts(
  facts: ExpressionFacts,
  hidden: readonly (readonly [string, string])[],
): ExpressionFacts {
  const view = { ...facts };
  for (const [source, name] of hidden) {
    const { [name]: _hidden, ...rest } = view[source] ?? {};
    view[source] = rest;
  }
  return view;
}
