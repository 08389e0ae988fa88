import { AuditorService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import {
  BulkDecision,
  BulkDecisionResult,
  readinessGateDecidePermission,
  readinessRiskDecidePermission,
  readinessWaiverDecidePermission,
} from 'backstage-plugin-readiness-common';
import { Request } from 'express';
import { EntityVisibility } from '../../catalog/EntityVisibility';
import { sha256 } from '../../hash';
import { audited } from '../../http/audited';
import { Authorizer, UserCredentials } from '../../http/Authorizer';
import { requireVisibleEntity } from '../../http/requireVisibleEntity';
import { ClassificationService } from '../classification/ClassificationService';
import { parseClassificationDecision } from '../classification/parseClassification';
import { PeopleAccess } from '../PeopleAccess';
import { parseWaiverDecision } from '../waivers/parseWaiverRequests';
import { WaiverService } from '../waivers/WaiverService';
import { parseApproval, parseRejection } from './parseReviewRequests';
import { ReviewService } from './ReviewService';

/** What a person is told about; anything else is a fault of ours. */
const REFUSALS = [
  'InputError',
  'NotAllowedError',
  'NotFoundError',
  'ConflictError',
  'ServiceUnavailableError',
];

/** @internal */
export interface BulkDecisionsOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  people: PeopleAccess;
  visibility: EntityVisibility;
  reviews: ReviewService;
  waivers: WaiverService;
  classifications: ClassificationService;
}

/** @internal */
export interface BulkSender {
  request: Request;
  credentials: UserCredentials;
  idempotencyKey?: string;
}

/** Several decisions in order, each as if it came by its own route. @internal */
export class BulkDecisions {
  readonly #options: BulkDecisionsOptions;

  constructor(options: BulkDecisionsOptions) {
    this.#options = options;
  }

  async decide(
    decisions: BulkDecision[],
    { idempotencyKey, ...sender }: BulkSender,
  ): Promise<BulkDecisionResult> {
    const results: BulkDecisionResult['results'] = [];
    for (const [index, decision] of decisions.entries()) {
      const key =
        idempotencyKey && `${sha256(`bulk ${idempotencyKey}`)}:${index}`;
      results.push(
        await this.#one(decision, { ...sender, idempotencyKey: key }),
      );
    }
    return { results };
  }

  async #one(
    decision: BulkDecision,
    sender: BulkSender,
  ): Promise<BulkDecisionResult['results'][number]> {
    const { kind } = decision;
    const meta =
      kind === 'gate'
        ? { entityRef: String(decision.entityRef), gate: String(decision.gate) }
        : { [kind]: String(decision.id) };
    try {
      await audited(
        this.#options.auditor,
        {
          eventId: `bulk-${kind}-decide`,
          severityLevel: 'medium',
          request: sender.request,
          meta: { ...meta, decision: String(decision.decision) },
        },
        () => this.#decide(decision, sender),
      );
      return { ok: true };
    } catch (error) {
      const isRefusal = isError(error) && REFUSALS.includes(error.name);
      return {
        ok: false,
        error: isRefusal
          ? { name: error.name, message: error.message }
          : { name: 'Error', message: 'The decision could not be stored' },
      };
    }
  }

  async #decide(decision: BulkDecision, sender: BulkSender): Promise<void> {
    const { people, reviews, waivers, classifications } = this.#options;
    if (decision.kind === 'gate') {
      const { kind, entityRef: ref, gate, ...body } = decision;
      if (typeof ref !== 'string' || typeof gate !== 'string') {
        throw new InputError('entityRef and gate must be texts');
      }
      const { entityRef, ...writer } = await this.#writer(
        sender,
        readinessGateDecidePermission,
        credentials =>
          requireVisibleEntity(this.#options.visibility, ref, credentials),
      );
      const { decision: said, ...rest } = body;
      const request =
        said === 'approve' ? parseApproval(rest) : parseRejection(body);
      await reviews.decide({ entityRef, gate }, request, writer);
      return;
    }
    const { kind, id, ...body } = decision;
    if (typeof id !== 'string') {
      throw new InputError('id must be a text');
    }
    const service = kind === 'waiver' ? waivers : classifications;
    const { entityRef, ...writer } = await this.#writer(
      sender,
      kind === 'waiver'
        ? readinessWaiverDecidePermission
        : readinessRiskDecidePermission,
      people.visibleRecord(`${kind} '${id}'`, () => service.find(id)),
    );
    if (kind === 'classification') {
      const request = parseClassificationDecision(body);
      await classifications.decide({ id, entityRef }, request, writer);
      return;
    }
    const request = parseWaiverDecision(body);
    if (request.decision !== 'accept' && request.decision !== 'refuse') {
      throw new InputError('decision: must be accept or refuse');
    }
    await waivers.decide({ id, entityRef }, request, writer);
  }

  async #writer(
    { request, credentials, idempotencyKey }: BulkSender,
    permission: Parameters<Authorizer['requirePersonOn']>[1],
    visible: Parameters<Authorizer['requirePersonOn']>[2],
  ) {
    const { authorizer, people } = this.#options;
    const { entityRef } = await authorizer.requirePersonOn(
      request,
      permission,
      visible,
    );
    const writer = await people.writer(request, credentials, entityRef);
    return { ...writer, entityRef, idempotencyKey };
  }
}
