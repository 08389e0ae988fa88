import { z } from 'zod';
import { PolicyPath } from './LocatedDocument';

/** One schema violation, before it is given a place in a file. @internal */
export interface SchemaViolation {
  path: PolicyPath;
  /** Whether the key itself is wrong, and not its value. */
  isKey: boolean;
  code: string;
  message: string;
}

function describe(segment: PropertyKey | undefined): string {
  return segment === undefined ? 'the document' : `'${String(segment)}'`;
}

function toPath(path: PropertyKey[]): PolicyPath {
  return path.map(segment =>
    typeof segment === 'number' ? segment : String(segment),
  );
}

function valueAt(value: unknown, path: PolicyPath): unknown {
  let current = value;
  for (const segment of path) {
    if (
      typeof current !== 'object' ||
      current === null ||
      !Object.hasOwn(current, segment)
    ) {
      return undefined;
    }
    current = (current as Record<string | number, unknown>)[segment];
  }
  return current;
}

function toViolations(
  issue: z.core.$ZodIssue,
  input: unknown,
): SchemaViolation[] {
  const path = toPath(issue.path);
  const name = describe(issue.path[issue.path.length - 1]);
  const violation = { path, isKey: false, code: 'invalid-value' };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => ({
        path: [...path, key],
        isKey: true,
        code: 'unknown-key',
        message: `unknown key '${key}'`,
      }));
    case 'invalid_key':
      return issue.issues.map(inner => ({
        ...violation,
        isKey: true,
        message: `key ${name} ${inner.message}`,
      }));
    case 'invalid_type':
      return valueAt(input, path) === undefined
        ? [{ ...violation, code: 'missing-key', message: `${name} is missing` }]
        : [
            {
              ...violation,
              message: `${name} must be ${article(issue.expected)}`,
            },
          ];
    case 'invalid_value':
      return valueAt(input, path) === undefined
        ? [{ ...violation, code: 'missing-key', message: `${name} is missing` }]
        : [
            {
              ...violation,
              message: `${name} must be ${issue.values
                .map(value => `'${String(value)}'`)
                .join(' or ')}`,
            },
          ];
    case 'invalid_union':
      return valueAt(input, path) === undefined
        ? [{ ...violation, code: 'missing-key', message: `${name} is missing` }]
        : closestOfUnion(issue, input);
    case 'too_small':
    case 'too_big':
      return [
        { ...violation, message: `${name}: ${lowerFirst(issue.message)}` },
      ];
    case 'custom':
      return issue.params?.code === 'invalid-predicate'
        ? [
            {
              path,
              isKey: issue.params.isKey === true,
              code: 'invalid-predicate',
              message: `filter predicate: ${issue.message}`,
            },
          ]
        : [{ ...violation, message: `${name} ${issue.message}` }];
    default:
      return [{ ...violation, message: `${name} ${issue.message}` }];
  }
}

/** What is wrong with the alternative that went furthest; else that none fits. */
function closestOfUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  input: unknown,
): SchemaViolation[] {
  const name = describe(issue.path[issue.path.length - 1]);
  const deepest = issue.errors
    .filter(errors =>
      errors.some(
        error => error.path.length > 0 || error.code === 'unrecognized_keys',
      ),
    )
    .at(0);
  if (!deepest) {
    const message =
      issue.message === 'Invalid input' ? 'has no valid value' : issue.message;
    return [
      {
        path: toPath(issue.path),
        isKey: false,
        code: 'invalid-value',
        message: `${name} ${message}`,
      },
    ];
  }
  return deepest.flatMap(inner =>
    toViolations({ ...inner, path: [...issue.path, ...inner.path] }, input),
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function article(expected: string): string {
  const words: Record<string, string> = {
    array: 'a list',
    record: 'an object',
    object: 'an object',
    string: 'a text',
    int: 'a whole number',
  };
  return words[expected] ?? `a ${expected}`;
}

/** @internal */
export function toSchemaViolations(
  error: z.ZodError,
  input: unknown,
): SchemaViolation[] {
  return error.issues.flatMap(issue => toViolations(issue, input));
}

/** `$.spec.gates[0].name`; keys that are no identifiers are quoted. @internal */
export function toJsonPath(path: PolicyPath): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') {
      return `${text}[${segment}]`;
    }
    return /^[A-Za-z_$][\w$-]*$/.test(segment)
      ? `${text}.${segment}`
      : `${text}[${JSON.stringify(segment)}]`;
  }, '$');
}
