import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import { JsonObject } from '@backstage/types';
import { joinWords } from '../facts/formatFactValue';
import { CompiledApplicability } from './CompiledPolicy';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describeValue(value: unknown): string {
  if (!isRecord(value)) {
    return String(value);
  }
  if (Array.isArray(value.$in)) {
    return joinWords(value.$in.map(String), 'or');
  }
  if ('$exists' in value) {
    return value.$exists ? 'set' : 'not set';
  }
  if ('$hasPrefix' in value) {
    return `beginning with ${value.$hasPrefix}`;
  }
  if ('$contains' in value) {
    const inner = value.$contains;
    return `containing ${isRecord(inner) ? describePredicate(inner) : inner}`;
  }
  return JSON.stringify(value);
}

/** E.g. `kind component and spec.type ml-service or service`. @internal */
export function describePredicate(predicate: unknown): string {
  if (!isRecord(predicate)) {
    return String(predicate);
  }
  if (Array.isArray(predicate.$all)) {
    return predicate.$all.map(describePredicate).join(' and ');
  }
  if (Array.isArray(predicate.$any)) {
    return predicate.$any
      .map(part => `(${describePredicate(part)})`)
      .join(' or ');
  }
  if ('$not' in predicate) {
    return `not (${describePredicate(predicate.$not)})`;
  }
  return Object.entries(predicate)
    .map(([path, value]) => `${path} ${describeValue(value)}`)
    .join(' and ');
}

/** Compiles predicates; equal ones become the same object. @internal */
export type ApplicabilityCompiler = (
  predicate: FilterPredicate | undefined,
) => CompiledApplicability | undefined;

/**
 * Prepares a compiler of predicates for one policy. Most checks of a policy concern the same kinds of entities,
 * and an assessment asks each distinct predicate once.
 * @internal
 */
export function createApplicabilityCompiler(): ApplicabilityCompiler {
  const compiled = new Map<string, CompiledApplicability>();
  return predicate => {
    if (predicate === undefined) {
      return undefined;
    }
    const key = JSON.stringify(predicate);
    const applicability = compiled.get(key) ?? {
      matches: filterPredicateToFilterFunction<JsonObject>(predicate),
      words: describePredicate(predicate),
    };
    compiled.set(key, applicability);
    return applicability;
  };
}
