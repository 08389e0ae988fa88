import { JsonObject, JsonValue } from '@backstage/types';

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: JsonValue | undefined): string {
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}

function toValueText(field: string, value: JsonValue | undefined): string {
  if (!isObject(value)) {
    return `${field} is ${list(value)}`;
  }
  if ('$in' in value) {
    return `${field} is one of ${list(value.$in)}`;
  }
  if ('$exists' in value) {
    return `${field} is ${value.$exists ? 'there' : 'not there'}`;
  }
  if ('$contains' in value) {
    return `${field} contains ${
      isObject(value.$contains)
        ? `(${toPredicateText(value.$contains)})`
        : list(value.$contains)
    }`;
  }
  if ('$hasPrefix' in value) {
    return `${field} begins with ${list(value.$hasPrefix)}`;
  }
  return `${field} is ${JSON.stringify(value)}`;
}

function joined(values: JsonValue | undefined, word: string): string {
  return (Array.isArray(values) ? values : [])
    .filter(isObject)
    .map(value =>
      Object.keys(value).length > 1
        ? `(${toPredicateText(value)})`
        : toPredicateText(value),
    )
    .join(` ${word} `);
}

/**
 * A filter predicate as a person reads it: the fields by their names, operators in words. Both are
 * the language of policies, which is English.
 *
 * @internal
 */
export function toPredicateText(predicate: JsonObject): string {
  return Object.entries(predicate)
    .map(([key, value]) => {
      switch (key) {
        case '$all':
          return joined(value, 'and');
        case '$any':
          return joined(value, 'or');
        case '$not':
          return `not (${isObject(value) ? toPredicateText(value) : ''})`;
        default:
          return toValueText(key, value);
      }
    })
    .join(' and ');
}
