import { errorAt, LintRule } from '../PolicySet';

/** `extends` leads to a known profile, and never back. @internal */
export const profilesInheritWithoutCycle: LintRule = set =>
  set.ofKind('GovernanceProfile').flatMap(located => {
    const parent = located.document.spec.extends;
    if (parent === undefined) {
      return [];
    }
    const path = ['spec', 'extends'];
    if (!set.exists('GovernanceProfile', parent)) {
      return [
        errorAt(
          located,
          path,
          'unknown-profile',
          `unknown profile '${parent}'`,
        ),
      ];
    }
    const { name } = located.document.metadata;
    const chain = [name];
    let next: string | undefined = parent;
    while (next !== undefined && !chain.includes(next)) {
      chain.push(next);
      next = set.find('GovernanceProfile', next)?.document.spec.extends;
    }
    // A profile that merely leads into a cycle is no member of it; the members report it.
    return next === name
      ? [
          errorAt(
            located,
            path,
            'profile-cycle',
            `profiles extend each other in a circle: ${[...chain, name].join(
              ' → ',
            )}`,
          ),
        ]
      : [];
  });
