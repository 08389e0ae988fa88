import { effectiveGates } from '../effectiveProfile';
import { gateLoosening, RankOf } from '../loosening/gateLoosening';
import { errorAt, LintRule } from '../PolicySet';
import { profileLineage } from '../profileLineage';

/** No profile removes or loosens what a profile it extends has locked. @internal */
export const lockedPartsHold: LintRule = set => {
  const rankOf: RankOf = (scorecard, level) => {
    const rank = set
      .find('Scorecard', scorecard)
      ?.document.spec.levels.findIndex(({ name }) => name === level);
    return rank === undefined || rank < 0 ? undefined : rank;
  };
  return set.ofKind('GovernanceProfile').flatMap(located => {
    const [, ...ancestors] = profileLineage(
      located.document,
      name => set.find('GovernanceProfile', name)?.document,
    );
    const inherited = new Map(
      effectiveGates(ancestors).map(gate => [gate.name, gate]),
    );
    return (located.document.spec.gates ?? []).flatMap((own, index) => {
      const gate = inherited.get(own.name);
      return gate
        ? gateLoosening(gate, own, rankOf).map(({ path, message }) =>
            errorAt(
              located,
              ['spec', 'gates', index, ...path],
              'loosens-locked',
              `gate '${own.name}' ${message}, which a profile that '${located.document.metadata.name}' extends has locked`,
            ),
          )
        : [];
    });
  });
};
