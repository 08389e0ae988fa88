import {
  ApprovalStepProgress,
  GateRequirement,
  GateStatus,
  MissingForGate,
} from 'backstage-plugin-readiness-engine';

export type {
  ApprovalStepProgress,
  GateRequirement,
  GateStatus,
  MissingForGate,
};

/** @public */
export interface ReadinessGate {
  name: string;
  title: string;
  status: GateStatus;
  enforcement: 'observe' | 'warn' | 'enforce';
  /** ISO 8601 */
  since: string;
  /** One sentence: why this status. */
  reason: string;
  /** All that the gate asks for besides approvals, met or not. */
  requirements: GateRequirement[];
  missing: MissingForGate[];
  /** Of what an approval given now would be bound to; sent back with a decision. */
  fingerprint?: string;
  /** Steps that are complete, of all; `next` is the step whose turn it is. */
  approvals: {
    given: number;
    of: number;
    steps?: ApprovalStepProgress[];
    next?: string;
  };
}

/** What a pipeline is told at a gate. @public */
export interface ReadinessGateDecision {
  /** `observe` and `warn` always allow. */
  decision: 'allow' | 'deny';
  enforcement: 'observe' | 'warn' | 'enforce';
  status: GateStatus;
  /** Sentences for a person; never empty. The first one is about the gate, the rest name what is missing. */
  reasons: string[];
  /** The policy the gate was assessed under. */
  policyVersion: string;
  /** The version of the entity it was assessed for. */
  version?: string;
}
