/** Something wrong inside a filter predicate. @internal */
export interface PredicateIssue {
  path: (string | number)[];
  message: string;
  /** Whether the key itself is wrong, and not its value. */
  isKey?: boolean;
}

const VALUE_OPERATORS = ['$exists', '$in', '$contains', '$hasPrefix'];
const LOGICAL_OPERATORS = ['$all', '$any', '$not'];
const MAX_DEPTH = 20;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPrimitive(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function onlyKey(value: Record<string, unknown>): string | undefined {
  const operators = Object.keys(value).filter(key => key.startsWith('$'));
  return operators.length > 0 && Object.keys(value).length === 1
    ? operators[0]
    : undefined;
}

function valueIssues(
  value: unknown,
  path: (string | number)[],
): PredicateIssue[] {
  if (isPrimitive(value)) {
    return [];
  }
  if (!isRecord(value)) {
    return [{ path, message: 'must be a text, number, boolean or operator' }];
  }
  const operator = onlyKey(value);
  if (!operator || !VALUE_OPERATORS.includes(operator)) {
    const culprit = Object.keys(value).find(
      key => !VALUE_OPERATORS.includes(key),
    );
    return [
      {
        path: culprit === undefined ? path : [...path, culprit],
        isKey: culprit !== undefined,
        message: `must be a value or exactly one of ${VALUE_OPERATORS.join(
          ', ',
        )}${culprit === undefined ? '' : `, not '${culprit}'`}`,
      },
    ];
  }
  const operand = value[operator];
  const operandPath = [...path, operator];
  switch (operator) {
    case '$exists':
      return typeof operand === 'boolean'
        ? []
        : [{ path: operandPath, message: 'must be true or false' }];
    case '$hasPrefix':
      return typeof operand === 'string'
        ? []
        : [{ path: operandPath, message: 'must be a text' }];
    case '$contains':
      return predicateIssues(operand, operandPath);
    default:
      return Array.isArray(operand) && operand.every(isPrimitive)
        ? []
        : [
            {
              path: operandPath,
              message: 'must be a list of texts, numbers or booleans',
            },
          ];
  }
}

/**
 * All that is wrong with a filter predicate, each with the path to the culprit. At evaluation an
 * operator that `@backstage/filter-predicates` does not know is silently false, so it must not
 * get that far.
 * @internal
 */
export function predicateIssues(
  predicate: unknown,
  path: (string | number)[] = [],
): PredicateIssue[] {
  if (path.length > MAX_DEPTH) {
    return [{ path, message: 'is nested too deeply' }];
  }
  const last = path[path.length - 1];
  if (isPrimitive(predicate) && last === '$contains') {
    return [];
  }
  if (!isRecord(predicate)) {
    return [{ path, message: 'must be an object of paths and values' }];
  }
  const operators = Object.keys(predicate).filter(key => key.startsWith('$'));
  if (operators.length === 0) {
    return Object.entries(predicate).flatMap(([key, value]) =>
      valueIssues(value, [...path, key]),
    );
  }
  const unknown = operators.find(key => !LOGICAL_OPERATORS.includes(key));
  if (unknown) {
    return [
      {
        path: [...path, unknown],
        isKey: true,
        message: `unknown operator '${unknown}'`,
      },
    ];
  }
  if (Object.keys(predicate).length > 1) {
    return [
      {
        path: [...path, operators[0]],
        isKey: true,
        message: `'${operators[0]}' must be the only key; wrap in $all to combine`,
      },
    ];
  }
  const [operator] = operators;
  const operand = predicate[operator];
  if (operator === '$not') {
    return predicateIssues(operand, [...path, operator]);
  }
  if (!Array.isArray(operand)) {
    return [{ path: [...path, operator], message: 'must be a list' }];
  }
  return operand.flatMap((item, index) =>
    predicateIssues(item, [...path, operator, index]),
  );
}
