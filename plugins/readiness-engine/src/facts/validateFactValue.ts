import { FactDeclaration } from './FactSet';

/** Most items a list fact may have; keeps nested loops in expressions cheap. @public */
export const MAX_FACT_LIST_ITEMS = 1_000;

/** Most characters a text, or one item of a list, may have. @public */
export const MAX_FACT_TEXT_LENGTH = 10_000;

const ISO_TIMESTAMP =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Whether a text is an ISO 8601 time with a zone, e.g. `2026-01-31T10:00:00Z`.
 * @public
 */
export function isIsoTimestamp(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    ISO_TIMESTAMP.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function nameType(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

function validateScalar(
  type: 'boolean' | 'number' | 'string' | 'timestamp',
  value: unknown,
): string | undefined {
  if (type === 'timestamp') {
    return isIsoTimestamp(value)
      ? undefined
      : `must be an ISO 8601 time with a zone, e.g. 2026-01-31T10:00:00Z`;
  }
  if (typeof value !== type) {
    return `must be a ${type}, not ${nameType(value)}`;
  }
  if (type === 'number' && !Number.isFinite(value)) {
    return 'must be a finite number';
  }
  if (type === 'string' && (value as string).length > MAX_FACT_TEXT_LENGTH) {
    return `must not be longer than ${MAX_FACT_TEXT_LENGTH} characters`;
  }
  return undefined;
}

/**
 * Checks a value against the declaration of its fact.
 *
 * @returns what is wrong with it, as the end of a sentence that starts with the fact's name, or
 * `undefined` when it fits
 * @public
 */
export function validateFactValue(
  declaration: FactDeclaration,
  value: unknown,
): string | undefined {
  const { type } = declaration;
  if (type !== 'list<string>' && type !== 'list<number>') {
    return validateScalar(type, value);
  }
  if (!Array.isArray(value)) {
    return `must be a list, not ${nameType(value)}`;
  }
  if (value.length > MAX_FACT_LIST_ITEMS) {
    return `must not have more than ${MAX_FACT_LIST_ITEMS} items`;
  }
  const itemType = type === 'list<string>' ? 'string' : 'number';
  for (const [index, item] of value.entries()) {
    const message = validateScalar(itemType, item);
    if (message) {
      return `item ${index + 1} ${message}`;
    }
  }
  return undefined;
}
