import { campaignIssues } from '../../campaigns/campaignIssues';
import { errorAt, LintRule } from '../PolicySet';

/** Campaigns have an owner, aim at what there is, and at days in their order. @internal */
export const campaignsReferToKnownThings: LintRule = set => {
  const gates = new Set(
    set
      .ofKind('GovernanceProfile')
      .flatMap(({ document }) =>
        (document.spec.gates ?? []).map(gate => gate.name),
      ),
  );
  return set.ofKind('Campaign').flatMap(located => {
    const { metadata, spec } = located.document;
    const issues = campaignIssues(
      { owner: metadata.owner, ...spec },
      {
        hasCheck: name => set.exists('Check', name),
        hasGate: name => gates.has(name),
        hasScorecard: name => set.exists('Scorecard', name),
        levelsOf: name =>
          set
            .find('Scorecard', name)
            ?.document.spec.levels.map(level => level.name),
      },
    );
    return issues.map(({ path, code, message }) =>
      errorAt(
        located,
        path[0] === 'owner' ? ['metadata', 'owner'] : ['spec', ...path],
        code,
        message,
      ),
    );
  });
};
