import { GatePass, GateStatus } from './GateResult';

/** Evidence that a person gave. @public */
export interface EvidenceItem {
  /** Part of what approvers approve: evidence given anew has another id. */
  id: string;
  /** Name of the evidence item in the profile. */
  name: string;
  /** ISO 8601 */
  givenAt: string;
  /** Entity ref of the giver. */
  by: string;
  /** The entity's version it was given for. */
  version?: string;
  /** ISO 8601; the profile's `validity` may end it earlier. */
  expiresAt?: string;
  /** Media type of what it links to. */
  fileType?: string;
}

/** An accepted waiver of an evidence item; those of checks are in `AssessmentInput.waivers`. @public */
export interface AcceptedEvidenceWaiver {
  id: string;
  /** Name of the evidence item that may be missing. */
  evidence: string;
  reason: string;
  /** ISO 8601 */
  expiresAt: string;
  /** The entity's version it was accepted for. */
  version?: string;
}

/** A request to review a gate; opens a new round. @public */
export interface GateSubmission {
  id: string;
  /** Entity ref of the submitter. */
  by: string;
  /** ISO 8601 */
  at: string;
  version?: string;
}

/** What a reviewer said. @public */
export interface GateReviewDecision {
  /** Id of the submission it is about. */
  submission: string;
  /** Name of the approval step. */
  step: string;
  /** Entity ref of the reviewer. */
  actor: string;
  decision: 'approve' | 'reject' | 'changes';
  /** ISO 8601 */
  at: string;
  /** The gate's fingerprint that the reviewer looked at. */
  fingerprint: string;
  /** The gate's basis at that time, so that a later change can be named. */
  basis?: Record<string, string>;
  version?: string;
  reason?: string;
}

/** All that people said about one gate of one entity. @public */
export interface GateReviewRecord {
  submissions: GateSubmission[];
  decisions: GateReviewDecision[];
}

/** What the last assessment said about a gate; a `GateResult` is one. @public */
export interface PreviousGate {
  status?: GateStatus;
  since?: string;
  passed?: GatePass;
}

/** What people contributed to the gates of one entity. @public */
export interface GovernanceInput {
  evidence?: EvidenceItem[];
  evidenceWaivers?: AcceptedEvidenceWaiver[];
  /** By gate. */
  reviews?: Record<string, GateReviewRecord>;
  /**
   * By gate: the results of the last assessment, empty at the first. Without them it is not known since when
   * a gate without approvals is passed, so its pass has no end.
   */
  previous?: Record<string, PreviousGate>;
}
