import { FilterPredicate } from '@backstage/filter-predicates';
import { FactDeclaration } from '../facts/FactSet';
import { CheckStatus, ScoringMethod } from '../assessment/types';
import { CampaignSpec } from './campaignDocuments';
import { AdviceRuleSpec, DeliveryModeSpec } from './deliveryDocuments';
import { GovernanceProfileSpec } from './governanceDocuments';

export * from './campaignDocuments';
export * from './deliveryDocuments';
export * from './governanceDocuments';

/** @public */
export const POLICY_API_VERSION = 'readiness/v1';

/** @public */
export type PolicyKind =
  | 'FactSource'
  | 'Check'
  | 'Scorecard'
  | 'GovernanceProfile'
  | 'DeliveryMode'
  | 'AdviceRule'
  | 'Campaign';

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

/** Whether a rule speaks up. @public */
export type AdviceExpectation = 'fires' | 'quiet';

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
  /** On an AdviceRule: how the team works. */
  delivery?: {
    /** ISO 8601: since when the mode is in force, and when the way of working was last looked at. */
    since?: string;
    reviewedAt?: string;
    /** By role: who has it. */
    crew?: Record<string, string[]>;
    /** Practices chosen besides those of the mode, and those of it that are left out. */
    practices?: { added?: string[]; removed?: string[] };
  };
  /** On an AdviceRule: the tier of the entity. */
  riskTier?: string;
  /** ISO 8601; a fixed day when absent. */
  now?: string;
  /**
   * On a Check: the expected status, or status and a part of the reason. On an AdviceRule: whether it advises,
   * or a part of what it says when it does.
   */
  expect:
    | CheckStatus
    | AdviceExpectation
    | {
        status?: CheckStatus;
        /** On an AdviceRule */
        advice?: AdviceExpectation;
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

/** @public */
export type DeliveryModeDocument = PolicyDocumentBase<
  'DeliveryMode',
  DeliveryModeSpec
>;

/** @public */
export type AdviceRuleDocument = PolicyDocumentBase<
  'AdviceRule',
  AdviceRuleSpec
>;

/** @public */
export type CampaignDocument = PolicyDocumentBase<'Campaign', CampaignSpec>;

/** @public */
export type GovernanceProfileDocument = PolicyDocumentBase<
  'GovernanceProfile',
  GovernanceProfileSpec
>;

/** @public */
export type PolicyDocument =
  | FactSourceDocument
  | CheckDocument
  | ScorecardDocument
  | GovernanceProfileDocument
  | DeliveryModeDocument
  | AdviceRuleDocument
  | CampaignDocument;
