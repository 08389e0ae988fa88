import { Entity } from '@backstage/catalog-model';
import { EntityGovernance } from 'backstage-plugin-readiness-common';
import { CompiledProfile } from 'backstage-plugin-readiness-engine';
import {
  objectionToApproval,
  objectionToClassifying,
} from '../classification/classificationRules';
import { GovernanceRecords } from '../GovernanceStore';
import { Parties } from '../Parties';
import { Reader } from '../PeopleAccess';

/** What somebody may begin or decide, by the permissions and the profile. @internal */
export function toMay(
  { person, permits }: Reader,
  options: {
    profile: CompiledProfile | undefined;
    parties: Parties;
    records: GovernanceRecords;
    entity: Entity;
  },
): Omit<EntityGovernance['may'], 'resolveConcern'> {
  const { profile, parties, entity, records } = options;
  const { proposed } = records;
  const rules = profile?.classification ?? {};
  const circumstances = { parties, entity };
  return {
    giveEvidence: permits.giveEvidence,
    requestWaiver: permits.requestWaiver && person !== undefined,
    classify:
      permits.classify &&
      profile !== undefined &&
      person !== undefined &&
      !objectionToClassifying(rules, person, circumstances),
    decideClassification:
      permits.decideClassification &&
      proposed !== undefined &&
      person !== undefined &&
      !objectionToApproval(rules, person, proposed, circumstances),
    raiseConcern: permits.raiseConcern && person !== undefined,
  };
}
