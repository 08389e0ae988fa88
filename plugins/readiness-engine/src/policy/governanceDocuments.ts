import { FilterPredicate } from '@backstage/filter-predicates';
import { Expected } from './deliveryDocuments';

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
  /** Roles that may decide: of the entity's crew, or given to groups by the organisation. */
  roles?: string[];
  /** Default 1. */
  quorum?: number;
  /** May decide although they decided an earlier step; default false. */
  allowSameApprover?: boolean;
  /** ISO 8601 duration, then `escalateTo` is told. */
  deadline?: string;
  /** Groups, users or roles; see `toParty`. */
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
export interface GovernanceProfileSpec {
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
  /** Delivery mode of entities for which nobody declared or chose one. */
  defaultMode?: string;
  gates?: GateSpec[];
  /**
   * What is expected of entities that match, whatever their delivery mode expects. A profile that extends this one
   * adds to them and drops none.
   */
  expectations?: RaisedExpectation[];
  waivers?: WaiverRules;
  classification?: ClassificationRules;
  concerns?: ConcernRules;
  evidencePack?: EvidencePackSpec;
}

/** Expected regardless of the delivery mode. @public */
export interface RaisedExpectation {
  /** Over the entity, `context.<field>`, `riskTier` and `deliveryMode`. */
  when: FilterPredicate;
  /** Gates of the profile. */
  gates?: Expected;
  /** `<scorecard>/<section>` or `<section>`. */
  sections?: Expected;
  checks?: string[];
  /** One sentence; the page says it. */
  reason: string;
}

/** How accepted risk is handled. @public */
export interface WaiverRules {
  /** Groups or roles (see `toParty`) that may accept a waiver that another person asked for. */
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
  /** Groups or roles (see `toParty`) that may record a tier; everybody with the permission when absent. */
  classifiers?: string[];
  /** Groups or roles (see `toParty`) that approve a lower tier. */
  approvers?: string[];
  /** No profile that extends this one may loosen it. */
  locked?: boolean;
}

/** What becomes of concerns. @public */
export interface ConcernRules {
  /** ISO 8601 duration after which an open concern goes to `escalateTo`; default P7D. */
  escalateAfter?: string;
  /** Groups, users or roles; see `toParty`. */
  escalateTo?: string[];
  /** Groups or roles (see `toParty`) that may resolve one besides the owner; the raiser may always. */
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
