import { AttestationService } from './attestations/AttestationService';
import { ClassificationService } from './classification/ClassificationService';
import { ConcernService } from './concerns/ConcernService';
import { EntityWrites } from './EntityWrites';
import { GovernanceStore } from './GovernanceStore';
import {
  EntityGovernanceReader,
  EntityGovernanceReaderOptions,
} from './overview/EntityGovernanceReader';
import { Parties, Roles } from './Parties';
import { PeopleAccess, PeopleAccessOptions } from './PeopleAccess';
import { WaiverService } from './waivers/WaiverService';

/** @internal */
export type PeopleOptions = PeopleAccessOptions &
  Omit<EntityGovernanceReaderOptions, 'parties'> & {
    writes: EntityWrites;
    governance: GovernanceStore;
    roles: Roles;
  };

/** What takes and shows people's contributions. @internal */
export interface People {
  people: PeopleAccess;
  attestations: AttestationService;
  waivers: WaiverService;
  classifications: ClassificationService;
  concerns: ConcernService;
  entityGovernance: EntityGovernanceReader;
}

/** Puts together what takes evidence, attestations, waivers, classifications and concerns. @internal */
export function createPeople(options: PeopleOptions): People {
  const { governance, writes } = options;
  const parties = new Parties(options);
  const of = <T>(store: T) => ({ writes, parties, store });
  return {
    people: new PeopleAccess(options),
    attestations: new AttestationService(of(governance.attestations)),
    waivers: new WaiverService(of(governance.waivers)),
    classifications: new ClassificationService(of(governance.classifications)),
    concerns: new ConcernService(of(governance.concerns)),
    entityGovernance: new EntityGovernanceReader({ ...options, parties }),
  };
}
