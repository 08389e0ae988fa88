import { errorAt, LintRule } from '../PolicySet';
import { createExpectationsLint } from './knownExpectations';

/**
 * Gates, sections and checks that a delivery mode expects, and modes that it names as the next, exist somewhere in
 * the policy. @internal
 */
export const deliveryModesExpectKnownThings: LintRule = set => {
  const unknownExpectations = createExpectationsLint(set);
  return set.ofKind('DeliveryMode').flatMap(located => {
    const { expects, next = [] } = located.document.spec;
    return [
      ...unknownExpectations(located, ['spec', 'expects'], expects),
      ...next.flatMap((name, index) =>
        set.exists('DeliveryMode', name)
          ? []
          : [
              errorAt(
                located,
                ['spec', 'next', index],
                'unknown-mode',
                `unknown delivery mode '${name}'`,
              ),
            ],
      ),
    ];
  });
};
