import { AssessOptions } from '../assessment/assess';
import { adviceFor } from '../delivery/adviceFor';
import { DeliveryInput } from '../delivery/DeliveryInput';
import { CompiledPolicy } from './CompiledPolicy';
import { AdviceExpectation, PolicyTest } from './documents';

function expectationOf(expected: PolicyTest['expect']): {
  advice?: AdviceExpectation;
  reasonContains?: string;
} {
  if (expected === 'fires' || expected === 'quiet') {
    return { advice: expected };
  }
  return typeof expected === 'string' ? {} : expected;
}

/** What a test of an advice rule finds wrong. @internal */
export function adviceProblem(
  policy: CompiledPolicy,
  rule: string,
  input: DeliveryInput,
  test: PolicyTest,
  options: AssessOptions,
): string | undefined {
  const { advice, reasonContains } = expectationOf(test.expect);
  if (advice === undefined && reasonContains === undefined) {
    return 'a test of an advice rule must expect fires, quiet or a part of the reason';
  }
  const given = adviceFor(policy, input, options).find(
    candidate => candidate.rule === rule,
  );
  if (advice === 'quiet') {
    return given && `expected it to stay quiet, but it says: ${given.reason}`;
  }
  if (!given) {
    return 'expected it to fire, but it stays quiet';
  }
  return reasonContains !== undefined && !given.reason.includes(reasonContains)
    ? `expected a reason with '${reasonContains}', got: ${given.reason}`
    : undefined;
}
