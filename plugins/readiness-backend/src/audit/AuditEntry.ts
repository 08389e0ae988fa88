import { JsonObject } from '@backstage/types';

/** What the backend does of its own accord is done by this actor. @internal */
export const READINESS_ACTOR = 'service:readiness';

/**
 * Stream of what concerns no single entity: which policy is in force. No entity ref is written like
 * this, since refs have a colon.
 * @internal
 */
export const POLICY_STREAM = 'policy';

/** Something to be kept on record. @internal */
export interface AuditEntry {
  /** Ref of the entity it is about, or {@link POLICY_STREAM}. */
  entityRef: string;
  /** ISO 8601 */
  at: string;
  /** Entity ref of a user, or `service:<subject>`. */
  actor: string;
  /** What was done, e.g. `gate.approved`. */
  action: string;
  /** Gate, check, evidence item, scorecard or policy version it is about; empty for the whole. */
  subject: string;
  reason?: string;
  policyVersion?: string;
  data?: JsonObject;
}
