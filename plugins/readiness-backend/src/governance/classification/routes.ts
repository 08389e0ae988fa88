import { AuditorService } from '@backstage/backend-plugin-api';
import {
  readinessRiskClassifyPermission,
  readinessRiskDecidePermission,
} from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { EntityVisibility } from '../../catalog/EntityVisibility';
import { audited } from '../../http/audited';
import { Authorizer } from '../../http/Authorizer';
import { ENTITY_PATH, onEntity, visibleEntity } from '../entityRoutes';
import { PeopleAccess } from '../PeopleAccess';
import { ClassificationService } from './ClassificationService';
import {
  parseClassification,
  parseClassificationDecision,
} from './parseClassification';

/** @internal */
export interface ClassificationRoutesOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  visibility: EntityVisibility;
  people: PeopleAccess;
  classifications: ClassificationService;
}

/** @internal */
export function addClassificationRoutes(
  router: Router,
  options: ClassificationRoutesOptions,
): void {
  const { authorizer, auditor, visibility, people, classifications } = options;

  router.post(`${ENTITY_PATH}/classification`, async (req, res) => {
    const recorded = await onEntity(auditor, req, 'risk-classify', async () => {
      const { credentials, entityRef } = await authorizer.requirePersonOn(
        req,
        readinessRiskClassifyPermission,
        visibleEntity(visibility, req.params),
      );
      const input = parseClassification(req.body);
      const writer = await people.writer(req, credentials, entityRef);
      return classifications.classify(entityRef, input, writer);
    });
    res.json(recorded);
  });

  router.post('/v1/classifications/:id/decision', async (req, res) => {
    const { id } = req.params;
    const input = parseClassificationDecision(req.body);
    const decided = await audited(
      auditor,
      {
        eventId: 'risk-decide',
        severityLevel: 'medium',
        request: req,
        meta: { classification: id, decision: input.decision },
      },
      async () => {
        const { credentials, entityRef } = await authorizer.requirePersonOn(
          req,
          readinessRiskDecidePermission,
          people.visibleRecord(`classification '${id}'`, () =>
            classifications.find(id),
          ),
        );
        const writer = await people.writer(req, credentials, entityRef);
        return classifications.decide({ id, entityRef }, input, writer);
      },
    );
    res.json(decided);
  });
}
