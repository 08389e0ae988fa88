import { JsonObject } from '@backstage/types';
import { RaisedExpectations } from '../delivery/expectations';
import { GateResult } from '../governance/GateResult';
import { GovernanceInput } from '../governance/GovernanceInput';
import { Fact, FactSet, FactSourceError, FactValue } from '../facts/FactSet';
import {
  AcceptedWaiver,
  AppliedAttestation,
  CheckAttestation,
  RecordedClassification,
  RiskTierSource,
} from './PeopleInput';

export * from './PeopleInput';

/**
 * The seven statuses of a check; see `checkStatus.ts` for their precedence.
 * @public
 */
export type CheckStatus =
  | 'pass'
  | 'fail'
  | 'unknown'
  | 'error'
  | 'not-applicable'
  | 'upcoming'
  | 'waived';

/**
 * The product context of design.md; every field may be undeclared.
 * @public
 */
export interface ProductContext {
  buildType?: string;
  purpose?: string;
  criticality?: string;
  users?: string[];
  explainability?: string;
  dataSensitivity?: string;
}

/**
 * The groups and collections an entity belongs to, read from the catalog by the caller.
 * @public
 */
export interface EntityPlacement {
  /** Owner group first, then its parents up to the root, as full entity refs. */
  ownerPath: string[];
  system?: string;
  domain?: string;
  /** The nearest group of the path that is a business unit of the organisation. */
  businessUnit?: string;
}

/**
 * The delivery mode in force.
 * @public
 */
export interface CurrentDeliveryMode {
  name: string;
  /** ISO 8601, when it is known. */
  since?: string;
  declaredIn: 'catalog' | 'portal' | 'default';
}

/**
 * All that the engine looks at for one entity. Nothing else is read: same input and policy,
 * same assessment.
 * @public
 */
export interface AssessmentInput {
  entityRef: string;
  /** The catalog entity as JSON. */
  entity: JsonObject;
  facts: FactSet;
  /** By source id: the source's last error for this entity, if its last run failed. */
  sourceErrors?: Record<string, FactSourceError>;
  context?: ProductContext;
  placement?: EntityPlacement;
  deliveryMode?: CurrentDeliveryMode;
  waivers?: AcceptedWaiver[];
  attestations?: CheckAttestation[];
  classification?: RecordedClassification;
  /** What people contributed to the gates: evidence, reviews, and the gates' last results. */
  governance?: GovernanceInput;
  /** The entity's current version (model version, commit), where it has one. */
  version?: string;
  /** ISO 8601; the engine has no clock. */
  now: string;
}

/**
 * A fact that a result rests on.
 * @public
 */
export interface FactEvidence extends Partial<Omit<Fact, 'value'>> {
  /** `<source>.<name>` */
  name: string;
  title: string;
  unit?: string;
  /** Absent when there is no such fact. */
  value?: FactValue;
  /** True when it is older than the check's freshness allows. */
  stale?: boolean;
}

/** @public */
export interface CheckResult {
  name: string;
  status: CheckStatus;
  /** One sentence for a person: the fact, its value, the wanted value, the source. */
  reason: string;
  facts: FactEvidence[];
  /** What the status would be without the waiver; only on `waived`. */
  statusWithoutWaiver?: 'fail' | 'unknown' | 'error';
  waiverId?: string;
  /** The attestation that it passes by; only where there is no data. */
  attestation?: AppliedAttestation;
}

/** @public */
export interface LevelResult {
  name: string;
  title: string;
  /** 0 when no level is reached; then `name` is `none`. */
  rank: number;
  of: number;
}

/**
 * Numbers of checks by status.
 * @public
 */
export type CheckCounts = Record<CheckStatus, number>;

/** @public */
export interface SectionResult {
  name: string;
  title: string;
  /** 0..1; absent when nothing in it counts now. */
  score?: number;
  scoreWithoutWaivers?: number;
  /** Weight (or points) earned and possible: `score = earned / possible`. */
  earned: number;
  possible: number;
  /** Checks of the section whose status is pass, fail or waived, of those that count. */
  known: number;
  counts: CheckCounts;
  /** Names of the section's checks, in the order of the policy. */
  checks: string[];
  /** How the score came about, in one sentence. */
  explanation: string;
}

/** @public */
export type ScoringMethod = 'weighted' | 'ladder' | 'minimum-of-sections';

/** @public */
export interface ScorecardResult {
  name: string;
  title: string;
  method: ScoringMethod;
  /** Counts in the entity's overall level and score. */
  overall: boolean;
  score?: number;
  scoreWithoutWaivers?: number;
  level: LevelResult;
  sections: SectionResult[];
  counts: CheckCounts;
  /** How score and level came about, in one sentence each. */
  explanation: { score: string; level: string; nextLevel?: string };
}

/** @public */
export interface NextAction {
  check: string;
  title: string;
  stream: string;
  /**
   * By how much the score of a scorecard that counts would rise if only this check turned to pass,
   * 0..1; of several the greatest rise. The overall score, being the lowest, rises with its lowest.
   */
  gain: number;
  /** The scorecard that gains; absent when none does. */
  scorecard?: string;
  /** impact + risk + compliance of the check. */
  weight: number;
  status: 'fail' | 'unknown' | 'error';
  reason: string;
  /** Gates that wait for it. */
  unblocks: string[];
  /** Levels, as `<scorecard>/<level>`, that would be reached with it alone. */
  reaches: string[];
}

/** @public */
export interface ProfileResult {
  name: string;
  title: string;
  /** Why this profile: what was looked at until it was found, nearest first. */
  path: string[];
}

/** @public */
export interface Assessment {
  entityRef: string;
  version?: string;
  assessedAt: string;
  policyVersion: string;
  /** The lowest level and score over the scorecards that apply and count; absent when none does. */
  level?: LevelResult;
  score?: number;
  scoreWithoutWaivers?: number;
  profile?: ProfileResult;
  riskTier?: string;
  /** There whenever `riskTier` is; a record made before may not say. */
  riskTierSource?: RiskTierSource;
  deliveryMode?: CurrentDeliveryMode & { title: string };
  /** What the profile expects although the delivery mode does not; absent when nothing. */
  raised?: RaisedExpectations[];
  counts: CheckCounts;
  scorecards: ScorecardResult[];
  /** The gates of the profile, in its order; `assess` always says, a record made before may not. */
  gates?: GateResult[];
  /**
   * Every check of the applicable scorecards once, by name, and those that only a gate asks for if they
   * concern the entity now.
   */
  checks: Record<string, CheckResult>;
  /** Hash over `checks`; `assess` always says, a record made before may not. */
  checksFingerprint?: string;
  nextActions: NextAction[];
  /**
   * Earliest moment at which the result may change with no new input (a fact goes stale,
   * a waiver, evidence or the pass of a gate ends, an expression looks at `now`); ISO 8601.
   */
  reassessAt?: string;
  /** Hash over everything except `assessedAt` and `reassessAt`. Equal input, equal fingerprint. */
  fingerprint: string;
}
