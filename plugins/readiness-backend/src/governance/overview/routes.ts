import { readinessReadPermission } from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { EntityVisibility } from '../../catalog/EntityVisibility';
import { Authorizer } from '../../http/Authorizer';
import { ENTITY_PATH, visibleEntity } from '../entityRoutes';
import { PeopleAccess } from '../PeopleAccess';
import { EntityGovernanceReader } from './EntityGovernanceReader';

/** @internal */
export interface EntityGovernanceRoutesOptions {
  authorizer: Authorizer;
  visibility: EntityVisibility;
  people: PeopleAccess;
  entityGovernance: EntityGovernanceReader;
}

/** @internal */
export function addEntityGovernanceRoutes(
  router: Router,
  options: EntityGovernanceRoutesOptions,
): void {
  const { authorizer, visibility, people, entityGovernance } = options;

  router.get(`${ENTITY_PATH}/governance`, async (req, res) => {
    const credentials = await authorizer.require(req, readinessReadPermission);
    const visible = visibleEntity(visibility, req.params);
    const entityRef = await visible(credentials);
    res.json(
      await entityGovernance.get(entityRef, {
        ...(await people.reader(credentials, entityRef)),
        filterVisible: refs => visibility.filterVisible(refs, credentials),
      }),
    );
  });
}
