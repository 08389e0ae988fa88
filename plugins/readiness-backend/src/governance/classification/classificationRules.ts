import { Entity } from '@backstage/catalog-model';
import { ClassificationRules } from 'backstage-plugin-readiness-engine';
import { Parties, Person } from '../Parties';
import { StoredClassification } from './ClassificationStore';

interface Circumstances {
  parties: Parties;
  entity: Entity;
}

/** Why a person may not record a tier, by the profile; nothing where it names nobody. @internal */
export function objectionToClassifying(
  { classifiers = [] }: ClassificationRules,
  person: Person,
  { parties, entity }: Circumstances,
): string | undefined {
  return classifiers.length === 0 ||
    parties.includes(classifiers, person, entity)
    ? undefined
    : `only members of ${classifiers.join(', ')} record risk tiers here`;
}

/** Why a person may not decide about a lower tier, by the profile. @internal */
export function objectionToApproval(
  { approvers = [] }: ClassificationRules,
  person: Person,
  proposed: StoredClassification,
  { parties, entity }: Circumstances,
): string | undefined {
  if (proposed.by === person.ref) {
    return 'nobody decides about the lower risk tier they proposed';
  }
  return approvers.length === 0 || parties.includes(approvers, person, entity)
    ? undefined
    : `only members of ${approvers.join(
        ', ',
      )} decide about lower risk tiers here`;
}
