import { PolicyPreviewEntity } from 'backstage-plugin-readiness-common';
import {
  Assessment,
  compareAssessments,
  CompiledPolicy,
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
  { inForce, draft }: ComparedPolicies,
  subject: Subject,
  from: Assessment,
  to: Assessment,
): PolicyPreviewEntity | undefined {
  const { gates, checks, ...whole } = compareAssessments(from, to);
  const scorecards = scorecardDifferences(from, to);
  const differences = [gates, checks, scorecards, Object.keys(whole)];
  if (differences.every(({ length }) => length === 0)) {
    return undefined;
  }
  return {
    entityRef: subject.entityRef,
    title: subject.title,
    owner: subject.owner,
    ...whole,
    scorecards,
    gates,
    checks: checks.map(check => ({
      ...check,
      title:
        (draft.checks.get(check.name) ?? inForce.checks.get(check.name))
          ?.title ?? check.name,
    })),
  };
}

function scorecardDifferences(from: Assessment, to: Assessment) {
  const before = new Map(from.scorecards.map(one => [one.name, one]));
  const after = new Map(to.scorecards.map(one => [one.name, one]));
  return [...new Map([...before, ...after]).values()]
    .map(({ name, title }) => ({
      name,
      title,
      from: before.get(name)?.level,
      to: after.get(name)?.level,
    }))
    .filter(level => level.from?.name !== level.to?.name);
}
