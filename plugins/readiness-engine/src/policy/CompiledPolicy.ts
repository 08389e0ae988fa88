import { JsonObject } from '@backstage/types';
import { Clause } from '../expression/clauses';
import { CompiledExpression } from '../expression/compileExpression';
import { MessageTemplate } from '../expression/messageTemplate';
import { FactDeclaration, FactDeclarations } from '../facts/FactSet';
import { CompiledAdviceRule, CompiledSignals } from './compileDelivery';
import {
  CampaignDocument,
  CheckDocument,
  DeliveryModeDocument,
  GateSpec,
  GovernanceProfileDocument,
  PolicyDocument,
  RaisedExpectation,
  ScorecardDocument,
  ScorecardLevel,
} from './documents';
import { ParsedDuration } from './duration';
import { ProfileRules } from './effectiveProfile';

/** Hashes a text to a short text of letters and digits; injected, since the engine has no runtime. @public */
export type HashFunction = (text: string) => string;

/** A fact that a check rests on. @public */
export interface ReferencedFact {
  source: string;
  name: string;
  /** `<source>.<name>` */
  id: string;
  declaration: FactDeclaration;
}

/**
 * Whether something concerns an entity, and whom it concerns in words. Predicates look at the entity, and beside its
 * own fields at `context.<field>`, `riskTier` and `deliveryMode`.
 * @public
 */
export interface CompiledApplicability {
  matches(subject: JsonObject): boolean;
  /** E.g. `kind component and spec.type ml-service or service`. */
  words: string;
}

/** @public */
export interface CompiledCheck {
  name: string;
  title: string;
  document: CheckDocument;
  /** impact + risk + compliance */
  weight: number;
  appliesTo?: CompiledApplicability;
  facts: ReferencedFact[];
  freshness?: ParsedDuration;
  /** Its place in lists that hold something for each check of the policy. @internal */
  index: number;
  /** @internal */
  expression: CompiledExpression;
  /** @internal */
  clause: Clause;
  /** @internal */
  messages: { pass?: MessageTemplate; fail?: MessageTemplate };
}

/** @public */
export interface CompiledSection {
  name: string;
  title: string;
  checks: CompiledCheck[];
}

/** @public */
export interface CompiledScorecard {
  name: string;
  title: string;
  document: ScorecardDocument;
  appliesTo?: CompiledApplicability;
  /** Counts in the entity's overall level and score. */
  overall: boolean;
  sections: CompiledSection[];
  levels: ScorecardLevel[];
  /** The checks of each level, by its index; empty lists where the method is no ladder. */
  steps: CompiledCheck[][];
  /** Every check of its sections, each once. */
  checks: CompiledCheck[];
  /** By index of the check: in which of the sections it is. @internal */
  sectionOf: readonly (number | undefined)[];
}

/** @public */
export interface CompiledRiskRule {
  tier: string;
  reason: string;
  matches(subject: JsonObject): boolean;
}

/** What is expected of entities that match, whatever their delivery mode. @public */
export interface CompiledExpectation extends RaisedExpectation {
  /** The profile that says so: this one or one that it extends. */
  profile: string;
  matches(subject: JsonObject): boolean;
}

/** A governance profile with all that it inherits. @public */
export interface CompiledProfile extends ProfileRules {
  name: string;
  title: string;
  document: GovernanceProfileDocument;
  choosable: boolean;
  /** Names of the profiles it extends, nearest first. */
  ancestors: string[];
  /** Own gates and inherited ones, in the order of the root first. */
  gates: GateSpec[];
  /** Those that its gates ask for, each once. @internal */
  gateChecks: CompiledCheck[];
  /** Own rules first, then inherited ones. */
  riskRules: CompiledRiskRule[];
  defaultRiskTier?: string;
  /** Its own, or the nearest inherited one. */
  defaultMode?: string;
  /** Own ones first, then inherited ones; none is ever dropped. */
  expectations: CompiledExpectation[];
  /** Whether an entity is among `scope.entities`; absent when the scope does not ask. */
  inScope?(subject: JsonObject): boolean;
}

/**
 * A set of policy documents that is sound as a whole, ready to assess with.
 * @public
 */
export interface CompiledPolicy {
  /** Hash of the documents' content; independent of files, order and formatting. */
  version: string;
  /** By kind, then name. */
  documents: PolicyDocument[];
  /** Facts of code sources and of FactSource documents. */
  declarations: FactDeclarations;
  /** All maps by name, in the order of the names. */
  checks: ReadonlyMap<string, CompiledCheck>;
  scorecards: ReadonlyMap<string, CompiledScorecard>;
  deliveryModes: ReadonlyMap<string, DeliveryModeDocument>;
  /** Of delivery modes. @internal */
  signals: ReadonlyMap<string, CompiledSignals>;
  adviceRules: ReadonlyMap<string, CompiledAdviceRule>;
  profiles: ReadonlyMap<string, CompiledProfile>;
  campaigns: ReadonlyMap<string, CampaignDocument>;
  defaultProfile?: CompiledProfile;
}
