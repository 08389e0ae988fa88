import { effectiveGates, effectiveRules } from '../effectiveProfile';
import { gateLoosening, RankOf } from '../loosening/gateLoosening';
import { Loosening } from '../loosening/Loosening';
import {
  classificationLoosening,
  waiverLoosening,
} from '../loosening/rulesLoosening';
import { PolicyError } from '../PolicyError';
import { errorAt, LintRule, LocatedOf } from '../PolicySet';
import { GovernanceProfileDocument } from '../documents';
import { profileLineage } from '../profileLineage';

function ruleErrors(
  located: LocatedOf<'GovernanceProfile'>,
  ancestors: readonly GovernanceProfileDocument[],
): PolicyError[] {
  const { metadata, spec } = located.document;
  const inherited = effectiveRules(ancestors);
  const toErrors = (
    key: 'waivers' | 'classification',
    title: string,
    findings: Loosening[],
  ) =>
    findings.map(({ path, message }) =>
      errorAt(
        located,
        ['spec', key, ...path],
        'loosens-locked',
        `the ${title} ${message}, which a profile that '${metadata.name}' extends has locked`,
      ),
    );
  return [
    ...toErrors(
      'waivers',
      'waiver rules',
      waiverLoosening(inherited.waivers, spec.waivers ?? {}),
    ),
    ...toErrors(
      'classification',
      'classification rules',
      classificationLoosening(
        inherited.classification,
        spec.classification ?? {},
      ),
    ),
  ];
}

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
    const gateErrors = (located.document.spec.gates ?? []).flatMap(
      (own, index) => {
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
      },
    );
    return [...gateErrors, ...ruleErrors(located, ancestors)];
  });
};
