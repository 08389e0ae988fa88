import { errorAt, LintRule } from '../PolicySet';

/** What can never be waived is a check, or an evidence item of some profile. @internal */
export const waiverRulesNameKnownThings: LintRule = set => {
  const profiles = set.ofKind('GovernanceProfile');
  const evidence = new Set(
    profiles.flatMap(({ document }) =>
      (document.spec.gates ?? []).flatMap(gate =>
        (gate.requires?.evidence ?? []).map(({ name }) => name),
      ),
    ),
  );
  return profiles.flatMap(located =>
    (located.document.spec.waivers?.never ?? []).flatMap((name, index) =>
      evidence.has(name) || set.exists('Check', name)
        ? []
        : [
            errorAt(
              located,
              ['spec', 'waivers', 'never', index],
              'unknown-check',
              `'${name}' is neither a check nor an evidence item`,
            ),
          ],
    ),
  );
};
