import {
  CheckCounts,
  CheckStatus,
  FactDeclaration,
  FactSourceError,
  FactValue,
  LevelResult,
  PolicyError,
  PolicyKind,
  ProfileResult,
  ScoringMethod,
} from 'backstage-plugin-readiness-engine';
import { ReadinessGate } from './gates';

/** A fact as a check result shows it. @public */
export interface ReadinessFact {
  /** `<source>.<name>` */
  name: string;
  title: string;
  value?: FactValue;
  unit?: string;
  /** ISO 8601 */
  observedAt?: string;
  url?: string;
  version?: string;
  stale?: boolean;
}

/** @public */
export interface ReadinessCheck {
  name: string;
  title: string;
  description?: string;
  dimension: string;
  stream: string;
  status: CheckStatus;
  /** ISO 8601: since when it has this status. */
  since: string;
  reason: string;
  facts: ReadinessFact[];
  weight: { impact: number; risk: number; compliance: number };
  /** ISO 8601 duration. */
  freshness?: string;
  /** Markdown. */
  remedy: string;
  runbook?: string;
  /** A person may attest it where there is no data. */
  attestable?: boolean;
  /** Errors of the sources its facts come from, by source id. */
  sourceErrors?: Record<string, FactSourceError>;
}

/** @public */
export interface ReadinessSection {
  name: string;
  title: string;
  score?: number;
  scoreWithoutWaivers?: number;
  earned: number;
  possible: number;
  known: number;
  counts: CheckCounts;
  explanation: string;
  checks: ReadinessCheck[];
}

/** @public */
export interface ReadinessScorecard {
  name: string;
  title: string;
  description?: string;
  method: ScoringMethod;
  /** Counts in the entity's overall level and score. */
  overall: boolean;
  score?: number;
  scoreWithoutWaivers?: number;
  level: LevelResult;
  counts: CheckCounts;
  explanation: { score: string; level: string; nextLevel?: string };
  sections: ReadinessSection[];
}

/** @public */
export interface ReadinessNextAction {
  check: string;
  title: string;
  stream: string;
  /** Greatest rise of a scorecard that counts, 0..1. */
  gain: number;
  /** The scorecard that rises so; absent when none does. */
  scorecard?: string;
  status: CheckStatus;
  reason: string;
  unblocks: string[];
  reaches: string[];
}

/** How one fact source stands for one entity. @public */
export interface ReadinessSourceState {
  source: string;
  title: string;
  /** ISO 8601: when it last delivered facts of this entity. */
  lastSuccessAt?: string;
  error?: FactSourceError;
}

/** GET /entities/{kind}/{namespace}/{name} @public */
export interface EntityReadiness {
  entityRef: string;
  version?: string;
  /** ISO 8601 */
  assessedAt: string;
  policyVersion: string;
  level?: LevelResult;
  score?: number;
  scoreWithoutWaivers?: number;
  profile?: ProfileResult;
  riskTier?: string;
  deliveryMode?: {
    name: string;
    title: string;
    since?: string;
    declaredIn: 'catalog' | 'portal' | 'default';
  };
  counts: CheckCounts;
  scorecards: ReadinessScorecard[];
  gates: ReadinessGate[];
  nextActions: ReadinessNextAction[];
  /** Accepted waivers that have not ended; absent when there are none. */
  waivers?: {
    open: number;
    /** ISO 8601; when the first of them ends. */
    endsNext?: string;
  };
  /** How many concerns are open; absent when there are none. */
  concerns?: number;
  sources: ReadinessSourceState[];
  /** A re-assessment is queued or running. */
  pending: boolean;
}

/** One line of an entity's history. @public */
export interface ReadinessChange {
  id: string;
  /** ISO 8601 */
  at: string;
  kind:
    | 'check'
    | 'level'
    | 'score'
    | 'mode'
    | 'profile'
    | 'risk-tier'
    | 'policy'
    | 'version'
    | 'gate';
  /** Check, scorecard or gate it is about; empty for the whole. */
  subject: string;
  title: string;
  from?: string;
  to?: string;
  reason?: string;
  policyVersion: string;
}

/** @public */
export interface ReadinessPage<T> {
  items: T[];
  totalItems: number;
  pageInfo: { nextCursor?: string };
}

/** GET …/history @public */
export interface EntityHistory extends ReadinessPage<ReadinessChange> {
  /** Score over time within the asked period, oldest first: a step line. */
  scores: {
    at: string;
    score?: number;
    level?: string;
    levelRank?: number;
    policyVersion: string;
  }[];
}

/** GET /policies @public */
export interface PolicySet {
  /** The policy in force. */
  version: string;
  /** ISO 8601 */
  loadedAt: string;
  documents: {
    kind: PolicyKind;
    name: string;
    title: string;
    description?: string;
    file: string;
    spec: unknown;
  }[];
  declarations: Record<string, Record<string, FactDeclaration>>;
  /** Why the newest state of the files is not in force; empty when it is. */
  errors: PolicyError[];
  /** ISO 8601: when the files were last read. */
  checkedAt: string;
}

/** One row of GET /entities @public */
export interface EntityReadinessSummary {
  entityRef: string;
  title?: string;
  type?: string;
  owner?: string;
  system?: string;
  lifecycle?: string;
  level?: LevelResult;
  score?: number;
  scoreWithoutWaivers?: number;
  profile?: string;
  riskTier?: string;
  deliveryMode?: string;
  counts: CheckCounts;
  assessedAt: string;
  policyVersion: string;
}
