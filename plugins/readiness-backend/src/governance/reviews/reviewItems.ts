import {
  ReadinessConcern,
  ReadinessReviewItem,
} from 'backstage-plugin-readiness-common';
import {
  CompiledPolicy,
  CompiledProfile,
  mayDecide,
  toParty,
} from 'backstage-plugin-readiness-engine';
import { Subject } from '../../subjects/SubjectStore';
import { objectionToApproval } from '../classification/classificationRules';
import { StoredClassification } from '../classification/ClassificationStore';
import { mayResolve } from '../concerns/mayResolve';
import { Parties, Person, Roles } from '../Parties';
import { titleOfTarget } from '../targets';
import { objectionTo } from '../waivers/waiverDecision';
import { StoredWaiver } from '../waivers/WaiverStore';
import { OpenReview, ReviewedEntity } from './OpenReviews';

/** @internal */
export interface ReviewSubject {
  entity: ReviewedEntity;
  subject: Subject;
  policy: CompiledPolicy;
  profile?: CompiledProfile;
}

/** @internal */
export interface ReviewViewer {
  /** Absent where it is a service. */
  person?: Person;
  roles: Roles;
  parties: Parties;
  /** ISO 8601 */
  now: string;
}

const NOT_A_PERSON = 'only a person may do this, in person';

/** A gate whose step waits for somebody; nothing where the policy has the gate no more. @internal */
export function toGateItem(
  { entityRef, gate, title, standing, submission }: OpenReview,
  { entity, subject, profile }: ReviewSubject,
  { person, roles }: ReviewViewer,
): ReadinessReviewItem | undefined {
  const spec = profile?.gates.find(one => one.name === gate);
  const { steps, next, given, of } = standing.approvals;
  const index = steps.findIndex(step => step.name === next);
  const step = steps.at(index);
  if (!spec || index < 0 || !step || !submission) {
    return undefined;
  }
  const { groups = [] } = person ?? {};
  const permission = person
    ? mayDecide(
        step.name,
        {
          ...{ ref: person.ref, groups },
          roles: roles.rolesOf(subject.entity, person.ref, groups),
        },
        {
          gate: spec,
          record: { submissions: [submission], decisions: [] },
          // Only what is stored of it is asked for.
          standing: {
            ...standing,
            ...{ reason: '', requirements: [], missing: [], basis: {} },
          },
        },
      )
    : { allowed: false, reason: NOT_A_PERSON };
  // Among the groups of a step a single word is a group, not a role.
  const named = (step.groups ?? []).map(ref =>
    toParty(ref).kind === 'role' ? `group:default/${ref}` : ref,
  );
  return {
    id: `gate:${submission.id}:${step.name}`,
    kind: 'gate',
    ...aboutEntity(entity),
    entityRef,
    title,
    gate,
    step: {
      ...{ name: step.name, title: step.title },
      ...{ number: index + 1, of: steps.length },
    },
    approvals: { given, of },
    fingerprint: standing.fingerprint,
    requestedBy: submission.by,
    reason: submission.reason,
    waitingSince: step.since ?? submission.at,
    dueAt: step.dueAt,
    waitsFor: {
      groups: roles.groupsFor([...named, ...(step.roles ?? [])]),
      roles: step.roles ?? [],
    },
    changes: [],
    ...turnOf(permission.allowed ? undefined : permission.reason),
  };
}

/** @internal */
export function toWaiverItem(
  waiver: StoredWaiver,
  { entity, subject, policy, profile }: ReviewSubject,
  { person, roles, parties, now }: ReviewViewer,
): ReadinessReviewItem {
  const rules = profile?.waivers ?? {};
  const circumstances = { rules, parties, entity: subject.entity, now };
  return {
    id: `waiver:${waiver.id}`,
    kind: 'waiver',
    ...aboutEntity(entity),
    title: titleOfTarget(policy, profile, waiver),
    subjectId: waiver.id,
    requestedBy: waiver.requestedBy,
    reason: waiver.reason,
    waitingSince: waiver.requestedAt,
    version: waiver.version,
    waitsFor: whoIsNamed(rules.acceptors, roles),
    changes: [],
    ...turnOf(
      person
        ? objectionTo('accept', person, waiver, circumstances)?.reason
        : NOT_A_PERSON,
    ),
  };
}

/** @internal */
export function toClassificationItem(
  proposed: StoredClassification,
  { entity, subject, profile }: ReviewSubject,
  { person, roles, parties }: ReviewViewer,
): ReadinessReviewItem {
  const rules = profile?.classification ?? {};
  const circumstances = { parties, entity: subject.entity };
  return {
    id: `classification:${proposed.id}`,
    kind: 'classification',
    ...aboutEntity(entity),
    title: proposed.from
      ? `${proposed.from} → ${proposed.tier}`
      : proposed.tier,
    subjectId: proposed.id,
    requestedBy: proposed.by,
    reason: proposed.reason,
    waitingSince: proposed.at,
    waitsFor: whoIsNamed(rules.approvers, roles),
    changes: [],
    ...turnOf(
      person
        ? objectionToApproval(rules, person, proposed, circumstances)
        : NOT_A_PERSON,
    ),
  };
}

/** @internal */
export function toConcernItem(
  concern: ReadinessConcern,
  { entity, subject, profile }: ReviewSubject,
  { person, roles, parties }: ReviewViewer,
): ReadinessReviewItem {
  const rules = profile?.concerns ?? {};
  const { groups, roles: named } = whoIsNamed(rules.resolvers, roles);
  const isOne =
    person !== undefined &&
    mayResolve(concern, person, { rules, parties, subject });
  return {
    id: `concern:${concern.id}`,
    kind: 'concern',
    ...aboutEntity(entity),
    title: concern.title,
    subjectId: concern.id,
    requestedBy: concern.by,
    reason: concern.text,
    waitingSince: concern.at,
    dueAt: concern.escalatesAt,
    waitsFor: {
      groups: [
        ...new Set([...(subject.owner ? [subject.owner] : []), ...groups]),
      ],
      roles: named,
    },
    changes: [],
    ...turnOf(
      isOne
        ? undefined
        : 'only who raised a concern, members of the owner, and those the profile names resolve it',
    ),
  };
}

function aboutEntity({ entityRef, title, ...entity }: ReviewedEntity) {
  return { entityRef, entityTitle: title, ...entity };
}

function turnOf(
  objection: string | undefined,
): Pick<ReadinessReviewItem, 'mine' | 'whyNotMine'> {
  return objection === undefined
    ? { mine: true }
    : { mine: false, whyNotMine: objection };
}

function whoIsNamed(
  entries: readonly string[] = [],
  roles: Roles,
): ReadinessReviewItem['waitsFor'] {
  return {
    groups: roles.groupsFor([...entries]),
    roles: entries.filter(entry => toParty(entry).kind === 'role'),
  };
}
