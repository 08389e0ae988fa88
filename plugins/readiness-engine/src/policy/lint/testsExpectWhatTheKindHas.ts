import { errorAt, LintRule } from '../PolicySet';
import { POLICY_KINDS } from '../schema';

const TESTABLE = ['Check', 'Scorecard', 'AdviceRule'];

/** Tests stand on the kinds that have a result of their own. @internal */
export const testsExpectWhatTheKindHas: LintRule = set =>
  POLICY_KINDS.flatMap(kind => set.ofKind(kind)).flatMap(located => {
    const { kind, tests } = located.document;
    if (!tests || TESTABLE.includes(kind)) {
      return [];
    }
    return [
      errorAt(
        located,
        ['tests'],
        'tests-not-possible',
        `a ${kind} cannot carry tests; only Check, Scorecard and AdviceRule can`,
      ),
    ];
  });
