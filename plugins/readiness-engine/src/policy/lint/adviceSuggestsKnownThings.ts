import { errorAt, LintRule } from '../PolicySet';

/** Modes and practices that an advice rule names exist somewhere in the policy. @internal */
export const adviceSuggestsKnownThings: LintRule = set => {
  const practices = new Set(
    set
      .ofKind('DeliveryMode')
      .flatMap(({ document }) => document.spec.practices ?? [])
      .map(({ name }) => name),
  );
  return set.ofKind('AdviceRule').flatMap(located => {
    const { modes = [], suggests } = located.document.spec;
    const named = [
      ...modes.map((name, index) => ({
        name,
        path: ['spec', 'modes', index],
      })),
      ...(suggests.mode === undefined
        ? []
        : [{ name: suggests.mode, path: ['spec', 'suggests', 'mode'] }]),
    ];
    return [
      ...named.flatMap(({ name, path }) =>
        set.exists('DeliveryMode', name)
          ? []
          : [
              errorAt(
                located,
                path,
                'unknown-mode',
                `unknown delivery mode '${name}'`,
              ),
            ],
      ),
      ...(suggests.practice === undefined || practices.has(suggests.practice)
        ? []
        : [
            errorAt(
              located,
              ['spec', 'suggests', 'practice'],
              'unknown-practice',
              `no delivery mode has a practice '${suggests.practice}'`,
            ),
          ]),
    ];
  });
};
