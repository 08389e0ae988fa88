import { Environment } from '@marcbachmann/cel-js';
import { FactDeclarations, FactType } from '../facts/FactSet';
import { matchesPattern } from './boundedRegex';
import { DELIVERY_FIELDS, ExpressionScope } from './deliveryFields';
import { PARSER_LIMITS } from './limits';

const CEL_TYPES: Record<FactType, string> = {
  boolean: 'bool',
  number: 'double',
  string: 'string',
  timestamp: 'google.protobuf.Timestamp',
  'list<string>': 'list<string>',
  'list<number>': 'list<double>',
};

/** Fields of the product context, as expressions see them. @internal */
export const CONTEXT_FIELDS: Record<string, string> = {
  buildType: 'string',
  purpose: 'string',
  criticality: 'string',
  users: 'list<string>',
  explainability: 'string',
  dataSensitivity: 'string',
};

/** All that an expression may see. @internal */
export const EXPRESSION_VARIABLES = [
  'facts',
  'entity',
  'context',
  'now',
  'delivery',
  'riskTier',
];

const OPTIONS = { enableOptionalTypes: true, limits: PARSER_LIMITS };

function withFunctions(environment: Environment): Environment {
  return environment.registerFunction(
    're(string, string): bool',
    (text: string, pattern: string) => matchesPattern(text, pattern),
  );
}

/**
 * Knows the type of every declared fact; checks expressions, at load only.
 * @internal
 */
export function createTypedEnvironment(
  declarations: FactDeclarations,
  scope: ExpressionScope = 'check',
): Environment {
  const facts: Record<string, Record<string, string>> = {};
  for (const [source, declared] of Object.entries(declarations)) {
    facts[source] = {};
    for (const [name, { type }] of Object.entries(declared)) {
      facts[source][name] = CEL_TYPES[type];
    }
  }
  const environment = withFunctions(new Environment(OPTIONS))
    .registerVariable({ name: 'facts', schema: facts })
    .registerVariable('entity', 'map<string, dyn>')
    .registerVariable({ name: 'context', schema: CONTEXT_FIELDS })
    .registerVariable('now', CEL_TYPES.timestamp);
  if (scope === 'check') {
    return environment;
  }
  const delivery = Object.fromEntries(
    Object.entries(DELIVERY_FIELDS).map(([name, { type }]) => [
      name,
      CEL_TYPES[type],
    ]),
  );
  return environment
    .registerVariable({ name: 'delivery', schema: delivery })
    .registerVariable('riskTier', 'string');
}

/**
 * Evaluates expressions that were checked before. Without types it is more than twice as fast.
 * @internal
 */
export const evaluationEnvironment = withFunctions(
  new Environment({ ...OPTIONS, unlistedVariablesAreDyn: true }),
);
