/**
 * The types a fact may have. `timestamp` values travel as ISO 8601 strings and are
 * timestamps in expressions; every `number` is a double in expressions.
 * @public
 */
export type FactType =
  | 'boolean'
  | 'number'
  | 'string'
  | 'timestamp'
  | 'list<string>'
  | 'list<number>';

/** @public */
export const FACT_TYPES: readonly FactType[] = [
  'boolean',
  'number',
  'string',
  'timestamp',
  'list<string>',
  'list<number>',
];

/**
 * What a source says about one of its facts before it has collected any.
 * @public
 */
export interface FactDeclaration {
  type: FactType;
  /** Short name for people, e.g. "p95 latency". Sentences are built with it. */
  title: string;
  description: string;
  /** Unit of a number, e.g. `ms`, `%`, `days`. */
  unit?: string;
  /**
   * Which way a number improves. Reports of what changed then tell of it, also where no check looks at it; where
   * one does, what the check wants counts.
   */
  better?: 'higher' | 'lower';
}

/**
 * Declared facts: source id, then fact name. Both are CEL identifiers.
 * @public
 */
export type FactDeclarations = Record<string, Record<string, FactDeclaration>>;

/** @public */
export type FactValue = boolean | number | string | string[] | number[];

/**
 * One value seen about an entity.
 * @public
 */
export interface Fact {
  value: FactValue;
  /** ISO 8601 time at which the value was seen to be so. */
  observedAt: string;
  /** Where a person can see it for themselves. */
  url?: string;
  /** The version of the entity it was seen on (model version, commit). */
  version?: string;
}

/**
 * All facts known about one entity: source id, then fact name.
 * @public
 */
export type FactSet = Record<string, Record<string, Fact>>;

/**
 * The last error of a source for one entity, kept beside its last good facts.
 * @public
 */
export interface FactSourceError {
  message: string;
  /** ISO 8601 */
  at: string;
}
