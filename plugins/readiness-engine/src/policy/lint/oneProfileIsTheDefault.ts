import { errorAt, LintRule } from '../PolicySet';

/** At most one profile is the default. @internal */
export const oneProfileIsTheDefault: LintRule = set =>
  set
    .ofKind('GovernanceProfile')
    .filter(located => located.document.spec.default)
    .slice(1)
    .map((located, _index) =>
      errorAt(
        located,
        ['spec', 'default'],
        'duplicate-default',
        'another profile is already the default; there can be only one',
      ),
    );
