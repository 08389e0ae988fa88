import { FilterPredicate } from '@backstage/filter-predicates';
import { FactDeclaration } from '../facts/FactSet';
import { CheckStatus, ScoringMethod } from '../assessment/types';
import { GovernanceProfileSpec } from './governanceDocuments';

export * from './governanceDocuments';

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
  | DeliveryModeDocument;
