import { AuditorService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  readinessGateDecidePermission,
  readinessGateSubmitPermission,
  readinessReadPermission,
} from 'backstage-plugin-readiness-common';
import { Request, Router } from 'express';
import { EntityVisibility } from '../../catalog/EntityVisibility';
import { audited } from '../../http/audited';
import { Authorizer } from '../../http/Authorizer';
import { readIdempotencyKey } from '../../http/idempotencyKey';
import { ENTITY_PATH, EntityParams, visibleEntity } from '../entityRoutes';
import { PeopleAccess } from '../PeopleAccess';
import { BulkDecisions } from './BulkDecisions';
import { GateReviewReader } from './GateReviewReader';
import {
  parseApproval,
  parseBulk,
  parseInboxRequest,
  parseRejection,
  parseSubmission,
} from './parseReviewRequests';
import { ReviewInbox } from './ReviewInbox';
import { DecisionRequest, ReviewService } from './ReviewService';

const GATE_PATH = `${ENTITY_PATH}/gates/:gate` as const;

/** @internal */
export interface ReviewRoutesOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  people: PeopleAccess;
  visibility: EntityVisibility;
  reviews: ReviewService;
  gateReviews: GateReviewReader;
  inbox: ReviewInbox;
  bulkDecisions: BulkDecisions;
}

interface GateParams extends EntityParams {
  gate: string;
}

/** @internal */
export function addReviewRoutes(
  router: Router,
  options: ReviewRoutesOptions,
): void {
  const { authorizer, auditor, people, visibility, reviews } = options;

  function onRecord<T>(
    req: Request<GateParams>,
    eventId: string,
    action: () => Promise<T>,
  ): Promise<T> {
    const meta = {
      entityRef: stringifyEntityRef(req.params),
      gate: req.params.gate,
    };
    const request = req as unknown as Request;
    return audited(
      auditor,
      { eventId, severityLevel: 'medium', request, meta },
      action,
    );
  }

  router.post(`${GATE_PATH}/submission`, async (req, res) => {
    const gate = await onRecord(req, 'gate-submit', async () => {
      const { credentials, entityRef } = await authorizer.requirePersonOn(
        req,
        readinessGateSubmitPermission,
        visibleEntity(visibility, req.params),
      );
      const request = parseSubmission(req.body);
      const writer = await people.writer(req, credentials, entityRef);
      const target = { entityRef, gate: req.params.gate };
      return reviews.submit(target, request, writer);
    });
    res.json(gate);
  });

  async function decide(
    req: Request<GateParams>,
    parse: (body: unknown) => DecisionRequest,
  ) {
    const request = req as unknown as Request;
    const { credentials, entityRef } = await authorizer.requirePersonOn(
      request,
      readinessGateDecidePermission,
      visibleEntity(visibility, req.params),
    );
    const decision = parse(req.body);
    const writer = await people.writer(request, credentials, entityRef);
    const target = { entityRef, gate: req.params.gate };
    return reviews.decide(target, decision, writer);
  }

  router.post(`${GATE_PATH}/approval`, async (req, res) => {
    const gate = await onRecord(req, 'gate-approve', () =>
      decide(req, parseApproval),
    );
    res.json(gate);
  });

  router.post(`${GATE_PATH}/rejection`, async (req, res) => {
    const gate = await onRecord(req, 'gate-reject', () =>
      decide(req, parseRejection),
    );
    res.json(gate);
  });

  router.get(`${GATE_PATH}/review`, async (req, res) => {
    const credentials = await authorizer.require(req, readinessReadPermission);
    const visible = visibleEntity(visibility, req.params);
    const entityRef = await visible(credentials);
    const [reader, [submit, decides]] = await Promise.all([
      people.reader(credentials, entityRef),
      authorizer.may(
        credentials,
        [readinessGateSubmitPermission, readinessGateDecidePermission].map(
          permission => ({ permission, resourceRef: entityRef }),
        ),
      ),
    ]);
    const gatePermits = { submit, decide: decides };
    res.json(
      await options.gateReviews.get(entityRef, req.params.gate, {
        ...reader,
        gatePermits,
      }),
    );
  });

  router.get('/v1/reviews', async (req, res) => {
    const credentials = await authorizer.require(req, readinessReadPermission);
    const request = parseInboxRequest(req.query);
    const person = await people.personOf(credentials);
    res.json(await options.inbox.list(request, { credentials, person }));
  });

  router.post('/v1/reviews/decisions', async (req, res) => {
    const credentials = await authorizer.requirePerson(
      req,
      readinessReadPermission,
    );
    const decisions = parseBulk(req.body);
    const idempotencyKey = readIdempotencyKey(req);
    res.json(
      await options.bulkDecisions.decide(decisions, {
        ...{ request: req, credentials, idempotencyKey },
      }),
    );
  });
}
