/** What an attestation or a waiver is about. @public */
export interface ReadinessTarget {
  kind: 'check' | 'evidence';
  /** As in the policy. */
  name: string;
}

/** `POST …/attestations`: exactly one of `check` and `evidence`. @public */
export interface AttestationInput {
  check?: string;
  evidence?: string;
  /** http or https */
  url?: string;
  note?: string;
  /** Media type of what the link leads to, e.g. `application/pdf`. */
  fileType?: string;
  /** ISO 8601, in the future. */
  expiresAt?: string;
}

/** A person's signed statement that satisfies a check or an evidence item. @public */
export interface ReadinessAttestation extends ReadinessTarget {
  id: string;
  /** Of the check or evidence item, as the policy in force says it. */
  title: string;
  url?: string;
  note?: string;
  fileType?: string;
  /** ISO 8601 */
  givenAt: string;
  /** Entity ref of a user, or `service:<subject>`. */
  by: string;
  /** The version of the entity it was given for. */
  version?: string;
  /** ISO 8601 */
  expiresAt?: string;
  /** `superseded`: a later one took its place; `earlier-version`: must be given anew. */
  standing: 'in-force' | 'expired' | 'superseded' | 'earlier-version';
}

/** `POST …/waivers` @public */
export interface WaiverInput {
  check?: string;
  evidence?: string;
  /** Why it may be missing. */
  reason: string;
  /** What is done instead. */
  compensatingControl?: string;
  /** ISO 8601, in the future, within what the profile allows. */
  expiresAt: string;
  /** Id of the waiver that this one renews. */
  renews?: string;
}

/** An accepted risk, or the request for one. @public */
export interface ReadinessWaiver extends ReadinessTarget {
  id: string;
  entityRef: string;
  title: string;
  reason: string;
  compensatingControl?: string;
  /** Entity ref of a user. */
  requestedBy: string;
  /** ISO 8601 */
  requestedAt: string;
  /** ISO 8601 */
  expiresAt: string;
  status:
    | 'requested'
    | 'accepted'
    | 'refused'
    | 'withdrawn'
    | 'revoked'
    | 'expired';
  /** Id of the one before, and how many came before this one. */
  renews?: string;
  renewals: number;
  /** Id of the accepted renewal that took its place; its status is `expired` then. */
  renewedBy?: string;
  /** Groups whose members may accept it. */
  acceptors: string[];
  decidedBy?: string;
  /** ISO 8601 */
  decidedAt?: string;
  decisionReason?: string;
  version?: string;
  /** What the reader may do with it now. */
  may: { decide: boolean; withdraw: boolean; revoke: boolean; reason?: string };
}

/** `POST /waivers/{id}/decision` @public */
export interface WaiverDecisionInput {
  decision: 'accept' | 'refuse' | 'withdraw' | 'revoke';
  /** Needed for `refuse` and `revoke`. */
  reason?: string;
}

/** `POST …/classification` @public */
export interface ClassificationInput {
  tier: string;
  reason: string;
}

/** A recorded risk classification, or the proposal of a lower one. @public */
export interface ReadinessClassification {
  id: string;
  tier: string;
  /** The tier that was in force when it was made. */
  from?: string;
  reason: string;
  by: string;
  /** ISO 8601 */
  at: string;
  /** Raising is in force at once; lowering is `proposed` until another person accepts. */
  status: 'in-force' | 'proposed' | 'refused' | 'superseded';
  decidedBy?: string;
  /** ISO 8601 */
  decidedAt?: string;
  decisionReason?: string;
}

/** Where the risk tier of an entity comes from. @public */
export interface ReadinessRiskTier {
  tier?: string;
  /** What the rules of the profile say, with the reason. */
  rule?: { tier: string; reason: string };
  /** The classification in force, if one is. */
  recorded?: ReadinessClassification;
  proposed?: ReadinessClassification;
  /** Lowest first: what one may choose from. */
  tiers: string[];
}

/** `POST …/concerns` @public */
export interface ConcernInput {
  /** One line. */
  title: string;
  text?: string;
  severity: 'low' | 'medium' | 'high';
  /** Gate or check it is about. */
  about?: string;
}

/** Something that somebody worries about; open until it is resolved. @public */
export interface ReadinessConcern {
  id: string;
  entityRef: string;
  title: string;
  text?: string;
  severity: 'low' | 'medium' | 'high';
  about?: string;
  by: string;
  /** ISO 8601 */
  at: string;
  status: 'open' | 'resolved';
  /** ISO 8601: when it goes to the escalation groups; and when it did. */
  escalatesAt?: string;
  escalatedAt?: string;
  escalatedTo?: string[];
  resolvedBy?: string;
  /** ISO 8601 */
  resolvedAt?: string;
  resolution?: string;
  /** What the reader may do with it now. */
  may?: { resolve: boolean };
}

/** What people contributed to one entity, and what the reader may do. GET …/governance @public */
export interface EntityGovernance {
  entityRef: string;
  /** Newest first, those no longer in force included. */
  attestations: ReadinessAttestation[];
  /** Newest first, ended ones included. */
  waivers: ReadinessWaiver[];
  /** Open waivers, and how many the profile allows; `perGroup` counts those of the owner's group. */
  waiverCap?: {
    open: number;
    max?: number;
    group?: { ref: string; open: number; max: number };
    /** ISO 8601 duration: the longest a waiver may last. */
    maxDuration?: string;
  };
  riskTier: ReadinessRiskTier;
  /** Open ones first, then newest first. */
  concerns: ReadinessConcern[];
  /** Of what the permissions and the profile let the reader do. */
  may: {
    giveEvidence: boolean;
    requestWaiver: boolean;
    classify: boolean;
    decideClassification: boolean;
    raiseConcern: boolean;
    resolveConcern: boolean;
  };
}
