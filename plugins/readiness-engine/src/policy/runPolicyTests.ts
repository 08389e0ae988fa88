import { assess, AssessOptions } from '../assessment/assess';
import { Assessment, CheckStatus } from '../assessment/types';
import { adviceProblem } from './adviceTests';
import { compileScorecard } from './compileScorecard';
import { CompiledPolicy, CompiledScorecard } from './CompiledPolicy';
import {
  AdviceRuleDocument,
  CheckDocument,
  PolicyTest,
  ScorecardDocument,
} from './documents';
import { toTestInput } from './policyTestInput';

/** @public */
export interface PolicyTestResult {
  /** `Kind/name` of the document that carries the test. */
  document: string;
  name: string;
  ok: boolean;
  /** What was expected and what came out; only when not ok. */
  message?: string;
}

function checkProblem(
  expected: PolicyTest['expect'],
  status: CheckStatus | undefined,
  reason: string,
): string | undefined {
  const wanted: Exclude<PolicyTest['expect'], string> | { status: string } =
    typeof expected === 'string' ? { status: expected } : expected;
  if (wanted.status !== undefined && status !== wanted.status) {
    return `expected status ${wanted.status}, got ${status}: ${reason}`;
  }
  return 'reasonContains' in wanted &&
    wanted.reasonContains !== undefined &&
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
  const own = compileScorecard(document, policy.checks, () => undefined);
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
  document: CheckDocument | ScorecardDocument | AdviceRuleDocument,
  test: PolicyTest,
  options: AssessOptions,
): string | undefined {
  const { input, problem } = toTestInput(policy, test);
  if (!input) {
    return problem;
  }
  if (document.kind === 'AdviceRule') {
    return adviceProblem(policy, document.metadata.name, input, test, options);
  }
  const { name } = document.metadata;
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
    document.kind === 'Check' ||
    document.kind === 'Scorecard' ||
    document.kind === 'AdviceRule'
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
