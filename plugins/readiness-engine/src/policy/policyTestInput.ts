import { JsonObject } from '@backstage/types';
import { DeliveryInput } from '../delivery/DeliveryInput';
import { Fact, FactSet, FactValue } from '../facts/FactSet';
import { isIsoTimestamp, validateFactValue } from '../facts/validateFactValue';
import { CompiledPolicy } from './CompiledPolicy';
import { PolicyTest } from './documents';

const DEFAULT_NOW = '2026-01-15T12:00:00Z';

const MINIMAL_ENTITY: JsonObject = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'example', namespace: 'default' },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: 'group:default/example',
  },
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(base: JsonObject, over: Record<string, unknown>): JsonObject {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] =
      isRecord(below) && isRecord(value)
        ? merge(below as JsonObject, value)
        : value;
  }
  return merged as JsonObject;
}

function toFact(given: unknown, now: string): Fact {
  if (isRecord(given)) {
    return { observedAt: now, ...given } as unknown as Fact;
  }
  return { value: given as FactValue, observedAt: now };
}

/** The facts of a test, or what is wrong with them: a typing error must not pass as "unknown". */
function toFacts(
  policy: CompiledPolicy,
  given: PolicyTest['facts'],
  now: string,
): { facts: FactSet; problem?: string } {
  const facts: FactSet = {};
  for (const [source, values] of Object.entries(given ?? {})) {
    facts[source] = {};
    for (const [name, value] of Object.entries(values)) {
      const declaration = Object.hasOwn(policy.declarations, source)
        ? policy.declarations[source][name]
        : undefined;
      if (!declaration) {
        return { facts, problem: `unknown fact '${source}.${name}'` };
      }
      const fact = toFact(value, now);
      const problem = validateFactValue(declaration, fact.value);
      if (problem) {
        return { facts, problem: `${source}.${name} ${problem}` };
      }
      if (!isIsoTimestamp(fact.observedAt)) {
        return {
          facts,
          problem: `${source}.${name}: observedAt must be an ISO 8601 time with a zone`,
        };
      }
      facts[source][name] = fact;
    }
  }
  return { facts };
}

/** What a test gives to the engine, or what is wrong with the test itself. @internal */
export function toTestInput(
  policy: CompiledPolicy,
  test: PolicyTest,
):
  | { input: DeliveryInput; problem?: undefined }
  | { input?: undefined; problem: string } {
  const now = test.now ?? DEFAULT_NOW;
  const { facts, problem } = toFacts(policy, test.facts, now);
  if (problem) {
    return { problem };
  }
  const { deliveryMode: mode, delivery, riskTier } = test;
  if (mode !== undefined && !policy.deliveryModes.has(mode)) {
    return { problem: `unknown delivery mode '${mode}'` };
  }
  return {
    input: {
      entityRef: 'component:default/example',
      entity: merge(MINIMAL_ENTITY, test.entity ?? {}),
      facts,
      context: test.context,
      ...(mode === undefined
        ? {}
        : {
            deliveryMode: {
              name: mode,
              declaredIn: 'catalog' as const,
              ...(delivery?.since ? { since: delivery.since } : {}),
            },
          }),
      ...(riskTier === undefined
        ? {}
        : {
            classification: {
              id: 'test',
              tier: riskTier,
              reason: 'the test says so',
              by: 'user:default/example',
              at: now,
            },
          }),
      delivery: delivery && {
        crew: delivery.crew,
        reviewedAt: delivery.reviewedAt,
        practices: {
          added: delivery.practices?.added ?? [],
          removed: delivery.practices?.removed ?? [],
        },
      },
      now,
    },
  };
}
