import { PolicyPreviewEntity } from 'backstage-plugin-readiness-common';
import {
  Assessment,
  CompiledPolicy,
  diffAssessments,
} from 'backstage-plugin-readiness-engine';
import { Subject } from '../../subjects/SubjectStore';

/** Two policies that are set against each other. @internal */
export interface ComparedPolicies {
  inForce: CompiledPolicy;
  draft: CompiledPolicy;
}

/**
 * What is different about an entity under the draft, by two assessments of the same input;
 * `undefined` when nothing is that a person would see.
 * @internal
 */
export function toPreviewEntity(
  policies: ComparedPolicies,
  subject: Subject,
  from: Assessment,
  to: Assessment,
): PolicyPreviewEntity | undefined {
  const changes = diffAssessments(from, to).filter(
    ({ kind }) => kind !== 'policy',
  );
  if (changes.length === 0) {
    return undefined;
  }
  const { inForce, draft } = policies;
  const changed = (kind: string) =>
    changes.some(change => change.kind === kind && change.subject === '');
  const of = (kind: string) => changes.filter(change => change.kind === kind);
  const gateTitle = (name: string) =>
    [...(to.gates ?? []), ...(from.gates ?? [])].find(
      gate => gate.name === name,
    )?.title ?? name;
  const scorecards = of('level').filter(({ subject: name }) => name !== '');
  return {
    entityRef: subject.entityRef,
    title: subject.title,
    owner: subject.owner,
    ...(changed('level') && { level: { from: from.level, to: to.level } }),
    ...(changed('score') && { score: { from: from.score, to: to.score } }),
    ...(changed('profile') && {
      profile: { from: from.profile?.name, to: to.profile?.name },
    }),
    ...(changed('risk-tier') && {
      riskTier: { from: from.riskTier, to: to.riskTier },
    }),
    ...(scorecards.length > 0 && {
      scorecards: scorecards.map(({ subject: name }) => ({
        name,
        title:
          (draft.scorecards.get(name) ?? inForce.scorecards.get(name))?.title ??
          name,
        from: levelOf(from, name),
        to: levelOf(to, name),
      })),
    }),
    gates: of('gate').map(change => ({
      name: change.subject,
      title: gateTitle(change.subject),
      from: change.from,
      to: change.to,
    })),
    checks: of('check').map(change => ({
      name: change.subject,
      title:
        (draft.checks.get(change.subject) ?? inForce.checks.get(change.subject))
          ?.title ?? change.subject,
      from: change.from,
      to: change.to,
    })),
  };
}

function levelOf(assessment: Assessment, name: string) {
  return assessment.scorecards.find(scorecard => scorecard.name === name)
    ?.level;
}
