import { LintRule } from '../PolicySet';
import { createExpectationsLint } from './knownExpectations';

/** What a profile expects whatever the delivery mode exists somewhere in the policy. @internal */
export const profilesRaiseKnownThings: LintRule = set => {
  const unknownExpectations = createExpectationsLint(set);
  return set
    .ofKind('GovernanceProfile')
    .flatMap(located =>
      (located.document.spec.expectations ?? []).flatMap((rule, index) =>
        unknownExpectations(located, ['spec', 'expectations', index], rule),
      ),
    );
};
