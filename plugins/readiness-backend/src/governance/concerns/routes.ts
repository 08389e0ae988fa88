import { AuditorService } from '@backstage/backend-plugin-api';
import {
  readinessConcernRaisePermission,
  readinessConcernResolvePermission,
} from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { EntityVisibility } from '../../catalog/EntityVisibility';
import { audited } from '../../http/audited';
import { Authorizer } from '../../http/Authorizer';
import { ENTITY_PATH, onEntity, visibleEntity } from '../entityRoutes';
import { PeopleAccess } from '../PeopleAccess';
import { ConcernService } from './ConcernService';
import { parseConcern, parseResolution } from './parseConcern';

/** @internal */
export interface ConcernRoutesOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  visibility: EntityVisibility;
  people: PeopleAccess;
  concerns: ConcernService;
}

/** @internal */
export function addConcernRoutes(
  router: Router,
  options: ConcernRoutesOptions,
): void {
  const { authorizer, auditor, visibility, people, concerns } = options;

  router.post(`${ENTITY_PATH}/concerns`, async (req, res) => {
    const concern = await onEntity(auditor, req, 'concern-raise', async () => {
      const { credentials, entityRef } = await authorizer.requirePersonOn(
        req,
        readinessConcernRaisePermission,
        visibleEntity(visibility, req.params),
      );
      const input = parseConcern(req.body);
      const writer = await people.writer(req, credentials, entityRef);
      return concerns.raise(entityRef, input, writer);
    });
    res.json(concern);
  });

  router.post('/v1/concerns/:id/resolution', async (req, res) => {
    const { id } = req.params;
    const { resolution } = parseResolution(req.body);
    const concern = await audited(
      auditor,
      {
        eventId: 'concern-resolve',
        severityLevel: 'medium',
        request: req,
        meta: { concern: id },
      },
      async () => {
        const { credentials, entityRef } = await authorizer.requirePersonOn(
          req,
          readinessConcernResolvePermission,
          people.visibleRecord(`concern '${id}'`, () => concerns.find(id)),
        );
        const writer = await people.writer(req, credentials, entityRef);
        return concerns.resolve({ id, entityRef }, resolution, writer);
      },
    );
    res.json(concern);
  });
}
