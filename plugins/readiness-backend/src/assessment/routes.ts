import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  readinessEvaluatePermission,
  readinessReadPermission,
} from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { audited } from '../http/audited';
import { Authorizer } from '../http/Authorizer';
import { requireVisibleEntity } from '../http/requireVisibleEntity';
import { AssessmentReader } from './AssessmentReader';
import { HistoryQueries } from './HistoryQueries';
import { parseHistoryRequest } from './parseHistoryRequest';

/** @internal */
export interface AssessmentRoutesOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  visibility: EntityVisibility;
  reader: AssessmentReader;
  history: HistoryQueries;
  /** Collects the facts of an entity and assesses it now. */
  evaluate: (entityRef: string) => Promise<void>;
}

interface EntityParams {
  kind: string;
  namespace: string;
  name: string;
}

/** @internal */
export function addAssessmentRoutes(
  router: Router,
  options: AssessmentRoutesOptions,
): void {
  const { authorizer, auditor, visibility, reader, history } = options;

  function requireVisible(
    params: EntityParams,
    credentials: BackstageCredentials,
  ): Promise<string> {
    return requireVisibleEntity(visibility, params, credentials);
  }

  router.get('/v1/entities/:kind/:namespace/:name', async (req, res) => {
    const credentials = await authorizer.require(req, readinessReadPermission);
    const entityRef = await requireVisible(req.params, credentials);
    res.json(await reader.get(entityRef));
  });

  router.get(
    '/v1/entities/:kind/:namespace/:name/history',
    async (req, res) => {
      const credentials = await authorizer.require(
        req,
        readinessReadPermission,
      );
      const request = parseHistoryRequest(req.query);
      const entityRef = await requireVisible(req.params, credentials);
      await reader.requireSubject(entityRef);
      res.json(await history.get(entityRef, request));
    },
  );

  router.post(
    '/v1/entities/:kind/:namespace/:name/evaluate',
    async (req, res) => {
      const meta = { entityRef: stringifyEntityRef(req.params) };
      const readiness = await audited(
        auditor,
        {
          eventId: 'entity-evaluate',
          severityLevel: 'low',
          request: req,
          meta,
        },
        async () => {
          const { entityRef } = await authorizer.requireOn(
            req,
            readinessEvaluatePermission,
            credentials => requireVisible(req.params, credentials),
          );
          await options.evaluate(entityRef);
          return reader.get(entityRef);
        },
      );
      res.json(readiness);
    },
  );
}
