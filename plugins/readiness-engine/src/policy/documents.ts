import { FilterPredicate } from '@backstage/filter-predicates';
import { FactDeclaration } from '../facts/FactSet';
import { CheckStatus, ScoringMethod } from '../assessment/types';

/** @public */
export const POLICY_API_VERSION = 'readiness/v1';

/** @public */
export type PolicyKind =
  | 'FactSource'
  | 'Check'
  | 'Scorecard'
  | 'GovernanceProfile'
  | 'DeliveryMode';

/** @public */
export interface PolicyMetadata {
  /** Kebab-case, unique per kind. */
  name: string;
  title?: string;
  description?: string;
  /** Entity ref of whoever looks after the document. */
  owner?: string;
  tags?: string[];
}

/** @public */
export interface PolicyDocumentBase<TKind extends PolicyKind, TSpec> {
  apiVersion: typeof POLICY_API_VERSION;
  kind: TKind;
  metadata: PolicyMetadata;
  spec: TSpec;
  tests?: PolicyTest[];
}

/**
 * An example that `readiness test` runs: an entity and facts, and what is expected of them.
 * @public
 */
export interface PolicyTest {
  name: string;
  /** Merged over a minimal component. */
  entity?: Record<string, unknown>;
  /** Source id, fact name, value; or `{ value, observedAt, … }` where age or version matter. */
  facts?: Record<string, Record<string, unknown>>;
  context?: Record<string, unknown>;
  deliveryMode?: string;
  /** ISO 8601; a fixed day when absent. */
  now?: string;
  /** On a Check: the expected status, or status and a part of the reason. */
  expect:
    | CheckStatus
    | {
        status?: CheckStatus;
        reasonContains?: string;
        /** On a Scorecard */
        level?: string;
        score?: number;
        checks?: Record<string, CheckStatus>;
      };
}

/**
 * Declares the facts of a source that is pushed to, so that checks over them can be
 * type-checked and pushes can be refused when they do not fit.
 * @public
 */
export type FactSourceDocument = PolicyDocumentBase<
  'FactSource',
  { facts: Record<string, FactDeclaration> }
>;

/** @public */
export interface CheckWeight {
  impact: number;
  risk: number;
  compliance: number;
}

/** @public */
export type CheckDocument = PolicyDocumentBase<
  'Check',
  {
    dimension: string;
    stream: string;
    /** Which entities it concerns; all when absent. */
    appliesTo?: FilterPredicate;
    /** CEL over `entity`, `facts`, `context` and `now`; must be boolean. */
    expression: string;
    /** ISO 8601 duration; a fact older than this counts as not there. */
    freshness?: string;
    /** Each 0..5. */
    weight: CheckWeight;
    /** Markdown: what to do. */
    remedy: string;
    runbook?: string;
    /**
     * Where there is no data a person may attest it instead; nobody can where this is absent. Data
     * that says otherwise outweighs an attestation.
     */
    attestation?: {
      /** ISO 8601 duration; the attestation may end earlier by its own word. */
      validity?: string;
      /** Must be given anew when the entity's version moves on. */
      perVersion?: boolean;
    };
    /** Sentences with `{{facts.source.name}}`; made from the expression when absent. */
    messages?: { pass?: string; fail?: string };
  }
>;

/** @public */
export interface ScorecardLevel {
  name: string;
  title: string;
  /** For `weighted` and `minimum-of-sections`: the least score, 0..1. */
  minScore?: number;
  /** For `ladder`: the checks of this step. */
  checks?: string[];
}

/** @public */
export type ScorecardDocument = PolicyDocumentBase<
  'Scorecard',
  {
    appliesTo?: FilterPredicate;
    /**
     * Whether it counts in the entity's overall level and score; default true. A rubric that is
     * there to learn from, not to be held to, says false.
     */
    overall?: boolean;
    method: ScoringMethod;
    sections: { name: string; title: string; checks: string[] }[];
    /** Lowest first. */
    levels: ScorecardLevel[];
  }
>;

/** `all`, or the names meant. @public */
export type Expected = 'all' | string[];

/** @public */
export interface Practice {
  name: string;
  title: string;
  /** What it is for in this product; the reason to keep or drop it. */
  purpose: string;
  inspiration?: string;
  keep?: string;
  leave?: string;
}

/** @public */
export type DeliveryModeDocument = PolicyDocumentBase<
  'DeliveryMode',
  {
    stage:
      | 'problem-discovery'
      | 'solution-discovery'
      | 'prototype'
      | 'pilot'
      | 'production'
      | 'scale'
      | 'sustain'
      | 'retire';
    /** One sentence. */
    summary: string;
    practices?: Practice[];
    cadence?: string;
    touchpoints?: string[];
    crew?: { role: string; purpose: string }[];
    /** What is expected now; all the rest shows as upcoming. */
    expects: {
      gates: Expected;
      /** `<scorecard>/<section>` or `<section>`. */
      sections: Expected;
      /** In addition to those of the sections. */
      checks?: string[];
    };
  }
>;

/** @public */
export type Enforcement = 'observe' | 'warn' | 'enforce';

/** @public */
export interface GateRequirements {
  checks?: string[];
  level?: { scorecard: string; level: string };
  evidence?: {
    name: string;
    title: string;
    description?: string;
    /** ISO 8601 duration. */
    validity?: string;
    /** Media types of which the link must be one, e.g. `application/pdf`; any when absent. */
    fileTypes?: string[];
    /** Must be given anew when the entity's version moves on. */
    perVersion?: boolean;
    /** No profile that extends this one may drop or loosen it. */
    locked?: boolean;
  }[];
}

/** @public */
export interface ApprovalStep {
  name: string;
  title: string;
  /** Groups whose members may decide. */
  groups?: string[];
  /** Roles of the crew that may decide. */
  roles?: string[];
  /** Default 1. */
  quorum?: number;
  /** May decide although they decided an earlier step; default false. */
  allowSameApprover?: boolean;
  /** ISO 8601 duration, then `escalateTo` is told. */
  deadline?: string;
  escalateTo?: string[];
  /** No profile that extends this one may drop or loosen it. */
  locked?: boolean;
}

/** @public */
export interface GateSpec {
  name: string;
  title: string;
  description?: string;
  enforcement: Enforcement;
  /** No profile that extends this one may loosen anything of it. */
  locked?: boolean;
  /** Asked for in every delivery mode, whatever the mode expects; default false. */
  always?: boolean;
  /** Its approvals must be given anew when the entity's version moves on; default false. */
  perVersion?: boolean;
  /** Earlier gates that must be passed. */
  after?: string[];
  requires?: GateRequirements;
  approvals?: ApprovalStep[];
  /** ISO 8601 duration for which a pass holds. */
  validity?: string;
}

/** @public */
export type GovernanceProfileDocument = PolicyDocumentBase<
  'GovernanceProfile',
  {
    extends?: string;
    /** Exactly one profile of a policy is the default. */
    default?: boolean;
    /** May be chosen with the annotation `readiness/governance-profile`; default true. */
    choosable?: boolean;
    scope?: {
      /** These groups and everything below them. */
      groups?: string[];
      systems?: string[];
      domains?: string[];
      /** Of these only the entities that match; of all entities when nothing else is named. */
      entities?: FilterPredicate;
    };
    /** Names of the tiers, lowest first; `low, limited, high, prohibited` when absent. */
    tiers?: string[];
    /** First match wins. */
    riskTiers?: { tier: string; when: FilterPredicate; reason: string }[];
    /** Applies where no rule does. */
    defaultRiskTier?: string;
    gates?: GateSpec[];
    waivers?: WaiverRules;
    classification?: ClassificationRules;
    concerns?: ConcernRules;
    evidencePack?: EvidencePackSpec;
  }
>;

/** How accepted risk is handled. @public */
export interface WaiverRules {
  /** Groups whose members may accept a waiver that another person asked for. */
  acceptors?: string[];
  /** ISO 8601 duration: the longest a waiver may last. */
  maxDuration?: string;
  /** How many may be open at once for one entity, and for all entities of one owner. */
  maxOpen?: number;
  maxOpenPerOwner?: number;
  /** ISO 8601 duration: how long before its end the people concerned are reminded; default P14D. */
  remindBefore?: string;
  /** Names of checks and evidence items that can never be waived. */
  never?: string[];
  /** Must be asked for anew when the entity's version moves on. */
  perVersion?: boolean;
  /** No profile that extends this one may loosen it. */
  locked?: boolean;
}

/** Who may say what risk an entity is. @public */
export interface ClassificationRules {
  /** Groups whose members may record a tier; everybody with the permission when absent. */
  classifiers?: string[];
  /** Groups whose members approve a lower tier. */
  approvers?: string[];
  /** No profile that extends this one may loosen it. */
  locked?: boolean;
}

/** What becomes of concerns. @public */
export interface ConcernRules {
  /** ISO 8601 duration after which an open concern goes to `escalateTo`; default P7D. */
  escalateAfter?: string;
  escalateTo?: string[];
  /** Groups whose members may resolve one besides the owner; the raiser may always. */
  resolvers?: string[];
}

/** The evidence pack in the profile's own words. @public */
export interface EvidencePackSpec {
  title?: string;
  /** Markdown under the title. */
  introduction?: string;
  /** In this order; all of them with their own titles when absent. */
  sections?: {
    kind:
      | 'summary'
      | 'requirements'
      | 'evidence'
      | 'checks'
      | 'approvals'
      | 'waivers'
      | 'classification'
      | 'concerns'
      | 'audit'
      | 'text';
    title: string;
    /** Markdown; the content of a `text` section, above the content of others. */
    text?: string;
  }[];
}

/** @public */
export type PolicyDocument =
  | FactSourceDocument
  | CheckDocument
  | ScorecardDocument
  | GovernanceProfileDocument
  | DeliveryModeDocument;
