import { JsonObject } from '@backstage/types';
import { assess, AssessOptions } from '../assessment/assess';
import { Assessment, AssessmentInput, CheckStatus } from '../assessment/types';
import { Fact, FactSet, FactValue } from '../facts/FactSet';
import { isIsoTimestamp, validateFactValue } from '../facts/validateFactValue';
import { CompiledPolicy, CompiledScorecard } from './CompiledPolicy';
import { CheckDocument, PolicyTest, ScorecardDocument } from './documents';

/** @public */
export interface PolicyTestResult {
  /** `Kind/name` of the document that carries the test. */
  document: string;
  name: string;
  ok: boolean;
  /** What was expected and what came out; only when not ok. */
  message?: string;
}

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

function checkProblem(
  expected: PolicyTest['expect'],
  status: CheckStatus | undefined,
  reason: string,
): string | undefined {
  const wanted = typeof expected === 'string' ? { status: expected } : expected;
  if (wanted.status !== undefined && status !== wanted.status) {
    return `expected status ${wanted.status}, got ${status}: ${reason}`;
  }
  return wanted.reasonContains !== undefined &&
    !reason.includes(wanted.reasonContains)
    ? `expected a reason with '${wanted.reasonContains}', got: ${reason}`
    : undefined;
}

function scorecardProblem(
  expected: PolicyTest['expect'],
  assessment: Assessment,
  scorecard: string,
): string | undefined {
  if (typeof expected === 'string') {
    return 'a test of a scorecard must expect a level, a score or checks';
  }
  const result = assessment.scorecards.find(({ name }) => name === scorecard);
  if (!result) {
    return 'the scorecard does not apply to the entity of this test';
  }
  const problems = Object.entries(expected.checks ?? {}).flatMap(
    ([name, status]) => {
      const actual = assessment.checks[name];
      return actual?.status === status
        ? []
        : [
            `expected ${name} to be ${status}, got ${
              actual?.status ?? 'no such check'
            }`,
          ];
    },
  );
  if (expected.level !== undefined && result.level.name !== expected.level) {
    problems.push(
      `expected level ${expected.level}, got ${result.level.name} (${result.explanation.level})`,
    );
  }
  // Scores in tests are written with a few digits.
  if (
    expected.score !== undefined &&
    !(Math.abs((result.score ?? NaN) - expected.score) < 0.005)
  ) {
    problems.push(
      `expected score ${expected.score}, got ${result.score ?? 'none'} (${
        result.explanation.score
      })`,
    );
  }
  return problems.length > 0 ? problems.join('; ') : undefined;
}

/** The policy with one check alone, in a scorecard that applies to everything. */
function policyOfCheck(policy: CompiledPolicy, name: string): CompiledPolicy {
  const check = policy.checks.get(name)!;
  const section = { name: 'test', title: 'Test', checks: [check] };
  const document: ScorecardDocument = {
    apiVersion: 'readiness/v1',
    kind: 'Scorecard',
    metadata: { name: 'test' },
    spec: {
      method: 'weighted',
      sections: [{ name: 'test', title: 'Test', checks: [name] }],
      levels: [{ name: 'test', title: 'Test', minScore: 1 }],
    },
  };
  const own = {
    name: 'test',
    title: 'Test',
    document,
    overall: true,
    sections: [section],
    levels: document.spec.levels,
    steps: [[]],
    checks: [check],
  };
  // Sections that modes expect keep their meaning: the check's own scorecards stay, but apply to nothing.
  const scorecards = new Map<string, CompiledScorecard>(
    [...policy.scorecards].map(([id, scorecard]) => [
      id,
      { ...scorecard, appliesTo: { matches: () => false, words: 'nothing' } },
    ]),
  );
  return { ...policy, scorecards: new Map([...scorecards, [' test', own]]) };
}

function runTest(
  policy: CompiledPolicy,
  document: CheckDocument | ScorecardDocument,
  test: PolicyTest,
  options: AssessOptions,
): string | undefined {
  const now = test.now ?? DEFAULT_NOW;
  const { facts, problem } = toFacts(policy, test.facts, now);
  if (problem) {
    return problem;
  }
  if (
    test.deliveryMode !== undefined &&
    !policy.deliveryModes.has(test.deliveryMode)
  ) {
    return `unknown delivery mode '${test.deliveryMode}'`;
  }
  const { name } = document.metadata;
  const input: AssessmentInput = {
    entityRef: 'component:default/example',
    entity: merge(MINIMAL_ENTITY, test.entity ?? {}),
    facts,
    context: test.context,
    ...(test.deliveryMode === undefined
      ? {}
      : {
          deliveryMode: {
            name: test.deliveryMode,
            declaredIn: 'catalog' as const,
          },
        }),
    now,
  };
  if (document.kind === 'Scorecard') {
    return scorecardProblem(test.expect, assess(policy, input, options), name);
  }
  const result = assess(policyOfCheck(policy, name), input, options).checks[
    name
  ];
  return checkProblem(test.expect, result?.status, result?.reason ?? '');
}

/**
 * Runs the tests that the documents of a policy carry, through the same `assess` as everything else.
 * @public
 */
export function runPolicyTests(
  policy: CompiledPolicy,
  options: AssessOptions,
): PolicyTestResult[] {
  return policy.documents.flatMap(document =>
    document.kind === 'Check' || document.kind === 'Scorecard'
      ? (document.tests ?? []).map(test => {
          const message = runTest(policy, document, test, options);
          return {
            document: `${document.kind}/${document.metadata.name}`,
            name: test.name,
            ok: message === undefined,
            ...(message === undefined ? {} : { message }),
          };
        })
      : [],
  );
}
