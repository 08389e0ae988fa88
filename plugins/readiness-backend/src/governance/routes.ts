import {
  AuditorService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  readinessGateDecidePermission,
  readinessGateSubmitPermission,
} from 'backstage-plugin-readiness-common';
import { Request, Router } from 'express';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { audited } from '../http/audited';
import { Authorizer, UserCredentials } from '../http/Authorizer';
import { requireVisibleEntity } from '../http/requireVisibleEntity';
import {
  parseApproval,
  parseRejection,
  parseSubmission,
} from './parseReviewRequests';
import { DecisionRequest, ReviewService } from './ReviewService';

const ENTITY = '/v1/entities/:kind/:namespace/:name';

/** @internal */
export interface GovernanceRoutesOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  userInfo: UserInfoService;
  visibility: EntityVisibility;
  reviews: ReviewService;
}

interface EntityParams {
  kind: string;
  namespace: string;
  name: string;
  gate?: string;
}

interface GateParams extends EntityParams {
  gate: string;
}

/** @internal */
export function addGovernanceRoutes(
  router: Router,
  options: GovernanceRoutesOptions,
): void {
  const { authorizer, auditor, visibility, reviews } = options;

  function onRecord<P extends EntityParams, T>(
    req: Request<P>,
    eventId: string,
    action: () => Promise<T>,
  ): Promise<T> {
    const { gate } = req.params;
    const meta = {
      entityRef: stringifyEntityRef(req.params),
      ...(gate !== undefined && { gate }),
    };
    const request = req as unknown as Request;
    return audited(
      auditor,
      { eventId, severityLevel: 'medium', request, meta },
      action,
    );
  }

  function visible(params: EntityParams) {
    return (credentials: BackstageCredentials) =>
      requireVisibleEntity(visibility, params, credentials);
  }

  async function toActor(credentials: UserCredentials) {
    const info = await options.userInfo.getUserInfo(credentials);
    return {
      ref: credentials.principal.userEntityRef,
      groups: info.ownershipEntityRefs,
    };
  }

  router.post(`${ENTITY}/gates/:gate/submission`, async (req, res) => {
    const gate = await onRecord(req, 'gate-submit', async () => {
      const { credentials, entityRef } = await authorizer.requirePersonOn(
        req,
        readinessGateSubmitPermission,
        visible(req.params),
      );
      const { reason } = parseSubmission(req.body);
      const actor = credentials.principal.userEntityRef;
      const target = { entityRef, gate: req.params.gate };
      return reviews.submit(target, { actor, reason });
    });
    res.json(gate);
  });

  async function decide(
    req: Request<GateParams>,
    parse: (body: unknown) => DecisionRequest,
  ) {
    const { credentials, entityRef } = await authorizer.requirePersonOn(
      req as unknown as Request,
      readinessGateDecidePermission,
      visible(req.params),
    );
    const target = { entityRef, gate: req.params.gate };
    const request = parse(req.body);
    return reviews.decide(target, await toActor(credentials), request);
  }

  router.post(`${ENTITY}/gates/:gate/approval`, async (req, res) => {
    const parseBody = (body: unknown): DecisionRequest => ({
      ...parseApproval(body),
      decision: 'approve',
    });
    const gate = await onRecord(req, 'gate-approve', () =>
      decide(req, parseBody),
    );
    res.json(gate);
  });

  router.post(`${ENTITY}/gates/:gate/rejection`, async (req, res) => {
    const parseBody = (body: unknown): DecisionRequest => ({
      decision: 'reject',
      ...parseRejection(body),
    });
    const gate = await onRecord(req, 'gate-reject', () =>
      decide(req, parseBody),
    );
    res.json(gate);
  });
}
