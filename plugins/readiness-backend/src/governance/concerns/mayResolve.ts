import { ReadinessConcern } from 'backstage-plugin-readiness-common';
import { ConcernRules } from 'backstage-plugin-readiness-engine';
import { Subject } from '../../subjects/SubjectStore';
import { Parties, Person } from '../Parties';

/** Whether somebody is the raiser, of the owner, or named by the profile; of an open concern only. @internal */
export function mayResolve(
  concern: Pick<ReadinessConcern, 'by' | 'status'>,
  person: Person,
  options: { rules: ConcernRules; parties: Parties; subject: Subject },
): boolean {
  const { rules, parties, subject } = options;
  const isOwner =
    subject.owner !== undefined && person.groups.includes(subject.owner);
  return (
    concern.status === 'open' &&
    (concern.by === person.ref ||
      isOwner ||
      parties.includes(rules.resolvers ?? [], person, subject.entity))
  );
}
