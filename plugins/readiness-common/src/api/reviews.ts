import { ReadinessGate, ReadinessGateDecision } from './gates';
import { ReadinessAttestation, ReadinessWaiver } from './people';

/** One thing that waits for somebody's decision. @public */
export interface ReadinessReviewItem {
  /** Stable while it waits. */
  id: string;
  kind: 'gate' | 'waiver' | 'classification' | 'concern';
  entityRef: string;
  entityTitle: string;
  /** Of the gate, waived thing, or concern. */
  title: string;
  /** On gates. */
  gate?: string;
  step?: { name: string; title: string; number: number; of: number };
  approvals?: { given: number; of: number };
  fingerprint?: string;
  /** On waivers, classifications and concerns: id to decide about. */
  subjectId?: string;
  /** Who asked. */
  requestedBy: string;
  reason?: string;
  /** ISO 8601: since when it waits for this step. */
  waitingSince: string;
  /** ISO 8601 */
  dueAt?: string;
  /** Groups and crew roles whose turn it is. */
  waitsFor: { groups: string[]; roles: string[] };
  /** The reader may decide it now; else why not. */
  mine: boolean;
  whyNotMine?: string;
  /** What changed since the last submission, as sentences. */
  changes: string[];
  version?: string;
  profile?: string;
  riskTier?: string;
  owner?: string;
}

/** GET /reviews @public */
export interface ReadinessReviews {
  items: ReadinessReviewItem[];
  totalItems: number;
  /** Of all that the reader may see, whatever the filters. */
  counts: { mine: number; others: number };
  pageInfo: { nextCursor?: string };
}

/** @public */
export interface ListReviewsRequest {
  /** Default `me`. `others`: what I asked for or may see, and somebody else must decide. */
  waitingFor?: 'me' | 'others' | 'all';
  kind?: ReadinessReviewItem['kind'];
  /** Part of the entity's title or the gate's. */
  text?: string;
  /** 1..200, default 50. */
  limit?: number;
  cursor?: string;
}

/** One round of a review: from a submission to its end. @public */
export interface ReadinessReviewRound {
  submission: {
    id: string;
    by: string;
    at: string;
    version?: string;
    reason?: string;
  };
  decisions: {
    step: string;
    stepTitle: string;
    actor: string;
    decision: 'approve' | 'reject' | 'changes';
    at: string;
    reason?: string;
    version?: string;
    /** It was for what the gate is now. */
    counts: boolean;
  }[];
  /** What was different from the round before, as sentences. */
  changes: string[];
}

/** All that a reviewer needs on one page. `GET …/gates/{gate}/review` @public */
export interface ReadinessGateReview {
  entityRef: string;
  entityTitle: string;
  version?: string;
  policyVersion: string;
  gate: ReadinessGate;
  description?: string;
  /** ISO 8601: until when the pass holds. */
  expiresAt?: string;
  /** In force for the requirements of this gate, or given before. */
  attestations: ReadinessAttestation[];
  waivers: ReadinessWaiver[];
  /** Newest first. */
  rounds: ReadinessReviewRound[];
  /** The last pass, and what changed since as sentences. */
  lastApproval?: { at: string; version?: string; changes: string[] };
  /** What a pipeline is told now. */
  decision: ReadinessGateDecision;
  may: {
    submit: { allowed: boolean; reason: string };
    /** About the step whose turn it is. */
    decide: { allowed: boolean; reason: string; step?: string };
  };
}

/** One decision of several that are sent at once. @public */
export type BulkDecision =
  | {
      kind: 'gate';
      entityRef: string;
      gate: string;
      step?: string;
      fingerprint?: string;
      decision: 'approve' | 'reject' | 'changes';
      reason?: string;
    }
  | {
      kind: 'waiver';
      id: string;
      decision: 'accept' | 'refuse';
      reason?: string;
    }
  | {
      kind: 'classification';
      id: string;
      decision: 'accept' | 'refuse';
      reason?: string;
    };

/** `POST /reviews/decisions`: each item by itself, in order; one that is refused stops no other. @public */
export interface BulkDecisionResult {
  results: {
    ok: boolean;
    /** Name and message as the single route would have answered. */
    error?: { name: string; message: string };
  }[];
}
