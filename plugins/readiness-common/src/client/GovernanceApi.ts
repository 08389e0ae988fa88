import { ReadinessAuditPage, ReadinessAuditVerdict } from '../api/governance';
import { ReadinessGate, ReadinessReceiptKeys } from '../api/gates';
import {
  AttestationInput,
  ClassificationInput,
  ConcernInput,
  EntityGovernance,
  ReadinessAttestation,
  ReadinessClassification,
  ReadinessConcern,
  ReadinessWaiver,
  WaiverDecisionInput,
  WaiverInput,
} from '../api/people';
import { PolicyPreview, PolicyPreviewRequest } from '../api/preview';
import {
  BulkDecision,
  BulkDecisionResult,
  ListReviewsRequest,
  ReadinessGateReview,
  ReadinessReviews,
} from '../api/reviews';
import { ReadinessRequestOptions } from './ReadinessApi';

/** Options of a write that may be sent again. @public */
export interface ReadinessWriteOptions extends ReadinessRequestOptions {
  /** The same key with the same body is done once. */
  idempotencyKey?: string;
}

/** @public */
export interface GateDecisionInput {
  /** The step whose turn it is, when absent. */
  step?: string;
  /** Of what was looked at; a decision about something else is refused with 409. */
  fingerprint?: string;
  /** It goes into the trail. */
  reason: string;
}

/** People's part: evidence, waivers, classifications, concerns, reviews, audit. @public */
export interface GovernanceApi {
  getEntityGovernance(
    entityRef: string,
    options?: ReadinessRequestOptions,
  ): Promise<EntityGovernance>;
  attest(
    entityRef: string,
    input: AttestationInput,
    options?: ReadinessWriteOptions,
  ): Promise<ReadinessAttestation>;
  requestWaiver(
    entityRef: string,
    input: WaiverInput,
    options?: ReadinessWriteOptions,
  ): Promise<ReadinessWaiver>;
  decideWaiver(
    id: string,
    input: WaiverDecisionInput,
    options?: ReadinessWriteOptions,
  ): Promise<ReadinessWaiver>;
  classify(
    entityRef: string,
    input: ClassificationInput,
    options?: ReadinessWriteOptions,
  ): Promise<ReadinessClassification>;
  decideClassification(
    id: string,
    input: { decision: 'accept' | 'refuse'; reason?: string },
    options?: ReadinessWriteOptions,
  ): Promise<ReadinessClassification>;
  raiseConcern(
    entityRef: string,
    input: ConcernInput,
    options?: ReadinessWriteOptions,
  ): Promise<ReadinessConcern>;
  resolveConcern(
    id: string,
    input: { resolution: string },
    options?: ReadinessWriteOptions,
  ): Promise<ReadinessConcern>;
  submitGate(
    entityRef: string,
    gate: string,
    input: { reason?: string },
    options?: ReadinessWriteOptions,
  ): Promise<ReadinessGate>;
  approveGate(
    entityRef: string,
    gate: string,
    input: GateDecisionInput,
    options?: ReadinessWriteOptions,
  ): Promise<ReadinessGate>;
  /** With `changes` the submitter is asked to mend it; without, it is rejected. */
  rejectGate(
    entityRef: string,
    gate: string,
    input: GateDecisionInput & { changes?: boolean },
    options?: ReadinessWriteOptions,
  ): Promise<ReadinessGate>;
  getGateReview(
    entityRef: string,
    gate: string,
    options?: ReadinessRequestOptions,
  ): Promise<ReadinessGateReview>;
  listReviews(
    request?: ListReviewsRequest,
    options?: ReadinessRequestOptions,
  ): Promise<ReadinessReviews>;
  decideAll(
    decisions: BulkDecision[],
    options?: ReadinessWriteOptions,
  ): Promise<BulkDecisionResult>;
  /** The pack of one gate, or of all gates of the entity. */
  getEvidencePack(
    entityRef: string,
    request: { gate?: string; format: 'html' | 'json' },
    options?: ReadinessRequestOptions,
  ): Promise<string>;
  getAudit(
    request: { entityRef: string; limit?: number; cursor?: string },
    options?: ReadinessRequestOptions,
  ): Promise<ReadinessAuditPage>;
  /** Records of one entity, or of all that one may see, oldest first. */
  exportAudit(
    request: {
      entityRef?: string;
      format: 'csv' | 'jsonl';
      /** ISO 8601 */
      from?: string;
      to?: string;
    },
    options?: ReadinessRequestOptions,
  ): Promise<string>;
  verifyAudit(
    request?: { entityRef?: string },
    options?: ReadinessRequestOptions,
  ): Promise<ReadinessAuditVerdict>;
  getReceiptKeys(
    options?: ReadinessRequestOptions,
  ): Promise<ReadinessReceiptKeys>;
  previewPolicies(
    request: PolicyPreviewRequest,
    options?: ReadinessRequestOptions,
  ): Promise<PolicyPreview>;
}
