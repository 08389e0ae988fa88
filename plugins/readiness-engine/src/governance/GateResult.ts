import { Enforcement } from '../policy/documents';

/** The nine statuses of a gate; `gateTransitions.ts` has the table that decides. @public */
export type GateStatus =
  | 'upcoming'
  | 'blocked'
  | 'ready'
  | 'in-review'
  | 'passed'
  | 'passed-with-waivers'
  | 'rejected'
  | 'expired'
  | 'regressed';

/** One thing a gate asks for, and how it stands. @public */
export interface GateRequirement {
  kind: 'check' | 'level' | 'evidence' | 'gate';
  /** Of the check, scorecard, evidence item or earlier gate. */
  name: string;
  title: string;
  /** `not-applicable`: does not concern this entity, or is not expected now. */
  status: 'met' | 'waived' | 'missing' | 'not-applicable';
  reason: string;
  /** The version an evidence item was given for. */
  version?: string;
  /** Media types of which an evidence item must be one. */
  fileTypes?: string[];
}

/** Something that must be there before the gate passes. @public */
export interface MissingForGate {
  kind: GateRequirement['kind'] | 'approval';
  name: string;
  title: string;
  reason: string;
}

/** How far one step of an approval chain is. @public */
export interface ApprovalStepProgress {
  name: string;
  title: string;
  /** Approvals that count, and how many are needed. */
  given: number;
  of: number;
  by: { actor: string; at: string }[];
  /** Who may decide. */
  groups?: string[];
  roles?: string[];
  /** Since when it is this step's turn, until when it should be decided, and who is told then. */
  since?: string;
  dueAt?: string;
  escalateTo?: string[];
}

/** How far an approval chain is. @public */
export interface ApprovalProgress {
  /** Steps that are complete, of all steps. */
  given: number;
  of: number;
  steps: ApprovalStepProgress[];
  /** The step whose turn it is; absent when nobody can decide now. */
  next?: string;
}

/** A pass, and what it was given for. @public */
export interface GatePass {
  /** ISO 8601 */
  at: string;
  fingerprint: string;
  version?: string;
}

/** Where a gate stands. @public */
export interface GateStanding {
  status: GateStatus;
  /** ISO 8601; absent when no record tells. */
  since?: string;
  /** One sentence: why this status. */
  reason: string;
  requirements: GateRequirement[];
  /** Empty on `passed` and `passed-with-waivers`, and on `upcoming`. */
  missing: MissingForGate[];
  approvals: ApprovalProgress;
  /** Hash of `basis`; an approval counts for the fingerprint it was given for. */
  fingerprint: string;
  /** What an approval given now would be bound to: requirement or part of the policy, and its state. */
  basis: Record<string, string>;
  /** What changed since it was approved; only where approvals no longer count for that reason. */
  changes?: string[];
  /** The last pass that was not revoked by a rejection, be it in force or not. */
  passed?: GatePass;
  /** Until when the pass holds, on gates whose pass does not hold for ever. */
  expiresAt?: string;
}

/** A gate of the entity's profile. @public */
export interface GateResult extends GateStanding {
  name: string;
  title: string;
  enforcement: Enforcement;
}
