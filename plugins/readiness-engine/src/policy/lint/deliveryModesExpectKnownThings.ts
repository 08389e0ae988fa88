import { LocatedDocument, PolicyPath } from '../LocatedDocument';
import { errorAt, LintRule } from '../PolicySet';
import { createExpectationsLint } from './knownExpectations';

/**
 * Gates, sections and checks that a delivery mode expects, modes that it names as the next, and the default modes of
 * profiles exist somewhere in the policy. @internal
 */
export const deliveryModesExpectKnownThings: LintRule = set => {
  const unknownExpectations = createExpectationsLint(set);
  const unknownMode = (
    located: LocatedDocument,
    path: PolicyPath,
    name: string,
  ) =>
    set.exists('DeliveryMode', name)
      ? []
      : [
          errorAt(
            located,
            path,
            'unknown-mode',
            `unknown delivery mode '${name}'`,
          ),
        ];
  const ofModes = set.ofKind('DeliveryMode').flatMap(located => {
    const { expects, next = [] } = located.document.spec;
    return [
      ...unknownExpectations(located, ['spec', 'expects'], expects),
      ...next.flatMap((name, index) =>
        unknownMode(located, ['spec', 'next', index], name),
      ),
    ];
  });
  const ofProfiles = set.ofKind('GovernanceProfile').flatMap(located => {
    const { defaultMode } = located.document.spec;
    return defaultMode === undefined
      ? []
      : unknownMode(located, ['spec', 'defaultMode'], defaultMode);
  });
  return [...ofModes, ...ofProfiles];
};
