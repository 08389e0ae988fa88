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
  /** The last pass that was not revoked, and the version it was given for. */
  passed?: { at: string; version?: string };
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
  /** The same as a signed statement: a compact JWS that `/receipts/keys` verifies. */
  receipt?: string;
}

/** What a receipt says: the payload of the JWS. @public */
export interface ReadinessReceipt {
  /** Base URL of the plugin that signed, e.g. `https://portal.example.com/api/readiness`. */
  iss: string;
  /** Entity ref. */
  sub: string;
  /** Unique. */
  jti: string;
  /** Seconds since the epoch: signed, and until when to trust it. */
  iat: number;
  exp: number;
  gate: string;
  version?: string;
  status: GateStatus;
  decision: 'allow' | 'deny';
  enforcement: 'observe' | 'warn' | 'enforce';
  policyVersion: string;
  /** Of what the gate was decided on. */
  fingerprint?: string;
  reasons: string[];
}

/** GET /receipts/keys: a JSON Web Key Set (RFC 7517). @public */
export interface ReadinessReceiptKeys {
  keys: Record<string, unknown>[];
}
