import { Router } from 'express';
import {
  addAttestationRoutes,
  AttestationRoutesOptions,
} from './attestations/routes';
import {
  addClassificationRoutes,
  ClassificationRoutesOptions,
} from './classification/routes';
import { addConcernRoutes, ConcernRoutesOptions } from './concerns/routes';
import {
  addEntityGovernanceRoutes,
  EntityGovernanceRoutesOptions,
} from './overview/routes';
import { addWaiverRoutes, WaiverRoutesOptions } from './waivers/routes';

/** @internal */
export type PeopleRoutesOptions = AttestationRoutesOptions &
  WaiverRoutesOptions &
  ClassificationRoutesOptions &
  ConcernRoutesOptions &
  EntityGovernanceRoutesOptions;

/** Mounts what takes and shows people's contributions. @internal */
export function addPeopleRoutes(
  router: Router,
  options: PeopleRoutesOptions,
): void {
  addAttestationRoutes(router, options);
  addWaiverRoutes(router, options);
  addClassificationRoutes(router, options);
  addConcernRoutes(router, options);
  addEntityGovernanceRoutes(router, options);
}
