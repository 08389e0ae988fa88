/**
 * An accepted waiver, as far as the status of checks is concerned. The caller passes only
 * waivers that were accepted; the engine decides by `expiresAt` and the rules of the profile whether one is in force.
 * @public
 */
export interface AcceptedWaiver {
  id: string;
  /** Name of the check that may be missing. */
  check: string;
  reason: string;
  /** ISO 8601 */
  expiresAt: string;
  /** The entity's version it was accepted for. */
  version?: string;
}

/**
 * A person's word for a check, where the check lets a person attest.
 * @public
 */
export interface CheckAttestation {
  id: string;
  /** Name of the check. */
  check: string;
  /** Entity ref of the giver. */
  by: string;
  /** ISO 8601 */
  givenAt: string;
  url?: string;
  /** The entity's version it was given for. */
  version?: string;
  /** ISO 8601; the check's `validity` may end it earlier. */
  expiresAt?: string;
}

/**
 * A recorded risk tier. With the approval of a second person it outweighs the rules of the profile; of one person
 * alone it can only be higher than they say.
 * @public
 */
export interface RecordedClassification {
  id: string;
  tier: string;
  reason: string;
  by: string;
  /** ISO 8601 */
  at: string;
  /** A second person accepted it. */
  approved?: boolean;
}

/**
 * An attestation in force.
 * @public
 */
export interface AppliedAttestation {
  id: string;
  /** Entity ref of the giver. */
  by: string;
  /** ISO 8601 */
  givenAt: string;
  /** ISO 8601; when it ends, by its own word or the check's. */
  expiresAt?: string;
  url?: string;
  /** The entity's version it was given for. */
  version?: string;
}

/**
 * Where the risk tier of an entity comes from.
 * @public
 */
export interface RiskTierSource {
  kind: 'rule' | 'classification' | 'default';
  /** One sentence. */
  reason: string;
}
