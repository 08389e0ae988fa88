import { AuditorService } from '@backstage/backend-plugin-api';
import {
  readinessWaiverDecidePermission,
  readinessWaiverRequestPermission,
} from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { EntityVisibility } from '../../catalog/EntityVisibility';
import { audited } from '../../http/audited';
import { Authorizer } from '../../http/Authorizer';
import { ENTITY_PATH, onEntity, visibleEntity } from '../entityRoutes';
import { PeopleAccess } from '../PeopleAccess';
import { parseWaiver, parseWaiverDecision } from './parseWaiverRequests';
import { WaiverService } from './WaiverService';

/** @internal */
export interface WaiverRoutesOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  visibility: EntityVisibility;
  people: PeopleAccess;
  waivers: WaiverService;
}

/** @internal */
export function addWaiverRoutes(
  router: Router,
  options: WaiverRoutesOptions,
): void {
  const { authorizer, auditor, visibility, people, waivers } = options;

  router.post(`${ENTITY_PATH}/waivers`, async (req, res) => {
    const waiver = await onEntity(auditor, req, 'waiver-request', async () => {
      const { credentials, entityRef } = await authorizer.requirePersonOn(
        req,
        readinessWaiverRequestPermission,
        visibleEntity(visibility, req.params),
      );
      const input = parseWaiver(req.body);
      const writer = await people.writer(req, credentials, entityRef);
      return waivers.request(entityRef, input, writer);
    });
    res.json(waiver);
  });

  router.post('/v1/waivers/:id/decision', async (req, res) => {
    const { id } = req.params;
    const input = parseWaiverDecision(req.body);
    const waiver = await audited(
      auditor,
      {
        eventId: 'waiver-decide',
        severityLevel: 'medium',
        request: req,
        meta: { waiver: id, decision: input.decision },
      },
      async () => {
        const { credentials, entityRef } = await authorizer.requirePersonOn(
          req,
          input.decision === 'withdraw'
            ? readinessWaiverRequestPermission
            : readinessWaiverDecidePermission,
          people.visibleRecord(`waiver '${id}'`, () => waivers.find(id)),
        );
        const writer = await people.writer(req, credentials, entityRef);
        return waivers.decide({ id, entityRef }, input, writer);
      },
    );
    res.json(waiver);
  });
}
