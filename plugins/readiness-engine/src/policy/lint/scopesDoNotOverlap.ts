import { canonicalJson } from '../canonicalJson';
import { errorAt, LintRule } from '../PolicySet';

const KEYS = ['groups', 'systems', 'domains'] as const;

/**
 * No two profiles claim the same group, system or domain: which one applied would be chance. Those that
 * ask for some of its entities only are told apart by what they ask for.
 * @internal
 */
export const scopesDoNotOverlap: LintRule = set => {
  const claimed = new Map<string, string>();
  return set.ofKind('GovernanceProfile').flatMap(located => {
    const { scope } = located.document.spec;
    const some =
      scope?.entities === undefined ? '' : canonicalJson(scope.entities);
    return KEYS.flatMap(key =>
      (scope?.[key] ?? []).flatMap((ref, index) => {
        const id = `${key}/${ref.toLowerCase()} ${some}`;
        const other = claimed.get(id);
        claimed.set(id, located.document.metadata.name);
        return other === undefined
          ? []
          : [
              errorAt(
                located,
                ['spec', 'scope', key, index],
                'duplicate-scope',
                `'${ref}' is already in the scope of profile '${other}'`,
              ),
            ];
      }),
    );
  });
};
