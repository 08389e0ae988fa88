import { ReadinessFact } from './types';

/** The fields of the product context. @public */
export type ProductContextField =
  | 'buildType'
  | 'purpose'
  | 'criticality'
  | 'users'
  | 'explainability'
  | 'dataSensitivity';

/** One field of the product context, and where it comes from. @public */
export interface ReadinessContextField {
  field: ProductContextField;
  title: string;
  /** Absent where nothing is known; several for `users`. */
  value?: string | string[];
  /** A declared value outweighs one of the portal, and that outweighs an inferred one. */
  source: 'catalog' | 'portal' | 'inferred' | 'none';
  /** Why it is inferred so; who set it in the portal and when. */
  reason?: string;
  /** Where to edit a declared one. */
  editUrl?: string;
  /** What one may choose from. */
  options: { value: string; title: string; description: string }[];
}

/** A practice as a team keeps it. @public */
export interface ReadinessPractice {
  name: string;
  title: string;
  /** What it is for in this product. */
  purpose: string;
  inspiration?: string;
  keep?: string;
  leave?: string;
  /** The team chose it besides those of the mode. */
  added?: boolean;
}

/** A delivery mode as one may read and choose it. @public */
export interface ReadinessMode {
  name: string;
  title: string;
  stage: string;
  summary: string;
  practices: ReadinessPractice[];
  cadence?: string;
  touchpoints: string[];
  crew: { role: string; purpose: string }[];
  /** Gates and scorecard sections that are expected in it. */
  expects: { gates: string[] | 'all'; sections: string[] | 'all' };
}

/** One entry of the ledger; entries are never changed, a correction is a new one. @public */
export interface ReadinessLedgerEntry {
  id: string;
  /** ISO 8601 */
  at: string;
  kind: 'change' | 'review' | 'correction';
  /** Names of modes; equal when a review kept it. */
  from?: string;
  to: string;
  fromTitle?: string;
  toTitle: string;
  /** What was learned. */
  learned?: string;
  /** What changed since the last time, by topic: problem, data, users, risk, team. */
  changes?: Record<string, string>;
  evidence: { url: string; title?: string }[];
  /** Practices chosen besides those of the mode, and those of it that are left out. */
  practices?: { added: string[]; removed: string[] };
  /** Entity ref of a user, or `catalog` when it was read from the file. */
  decidedBy: string;
  declaredIn: 'catalog' | 'portal';
  /** ISO 8601 date. */
  reviewBy?: string;
  /** Id of the entry that this one corrects, and that corrects this one. */
  corrects?: string;
  correctedBy?: string;
  /** How ready the entity was then. */
  level?: string;
  score?: number;
  version?: string;
}

/** @public */
export type AdviceAnswer = 'agree' | 'not-now' | 'not-for-us';

/** A hint that the way of working may not fit; never affects a gate. @public */
export interface ReadinessAdvice {
  /** Name of the rule. */
  rule: string;
  title: string;
  /** One sentence with the facts in it. */
  reason: string;
  facts: ReadinessFact[];
  severity: 'info' | 'important';
  suggests: {
    practice?: { name: string; title: string; purpose: string };
    mode?: { name: string; title: string };
    role?: string;
  };
  /** The last answer, while it holds: until the facts of the advice change, or `until`. */
  answer?: {
    answer: AdviceAnswer;
    by: string;
    /** ISO 8601 */
    at: string;
    reason?: string;
    until?: string;
  };
}

/** GET …/delivery-mode @public */
export interface EntityDelivery {
  entityRef: string;
  /** The mode in force, with what the team added and left out. */
  current?: ReadinessMode & {
    /** ISO 8601 */
    since?: string;
    declaredIn: 'catalog' | 'portal' | 'default';
    /** Where to edit a declared one. */
    editUrl?: string;
    /** Practices of the mode that the team leaves out. */
    leftOut: ReadinessPractice[];
    /** Expected roles, and who has them. */
    roles: { role: string; purpose: string; heldBy: string[] }[];
  };
  /** Where the team composed its practices, if it did; what the catalog declares outweighs the portal. */
  composedIn?: 'catalog' | 'portal';
  context: ReadinessContextField[];
  /** Newest first. */
  ledger: ReadinessLedgerEntry[];
  /** Open ones first, important ones first. */
  advice: ReadinessAdvice[];
  /** Modes that signals speak for, best first. */
  suggestions: { mode: string; title: string; reasons: string[] }[];
  /** What the profile expects whatever the mode, and which rule said so. */
  raised: {
    profile: string;
    reason: string;
    gates: string[];
    sections: string[];
    checks: string[];
  }[];
  review: {
    /** ISO 8601 */
    dueAt?: string;
    overdue: boolean;
    lastAt?: string;
  };
  /** All modes, in the order of their stages. */
  modes: ReadinessMode[];
  /** All practices one may add, each once. */
  practices: ReadinessPractice[];
  may: { change: boolean; setContext: boolean; answer: boolean };
}

/** What another mode would bring. GET …/delivery-mode/comparison?to= @public */
export interface ModeComparison {
  from?: { name: string; title: string };
  to: { name: string; title: string; summary: string };
  practices: {
    added: ReadinessPractice[];
    removed: ReadinessPractice[];
    kept: ReadinessPractice[];
  };
  roles: {
    added: { role: string; purpose: string; heldBy: string[] }[];
    removed: { role: string }[];
    kept: { role: string }[];
  };
  touchpoints: { added: string[]; removed: string[]; kept: string[] };
  cadence: { from?: string; to?: string };
  /** With the status they would have. */
  gates: {
    expected: { name: string; title: string; status: string }[];
    noLonger: { name: string; title: string }[];
  };
  sections: { expected: string[]; noLonger: string[] };
  /** Of the assessment now, and of the one that would be. */
  level: { from?: string; to?: string };
  score: { from?: number; to?: number };
  checks: { expectedFrom: number; expectedTo: number; failingTo: number };
}

/** POST …/delivery-mode @public */
export interface ModeChangeInput {
  mode: string;
  /** What was learned: why it changes. */
  learned: string;
  evidence?: { url: string; title?: string }[];
  practices?: { added?: string[]; removed?: string[] };
  /** ISO 8601 date, in the future. */
  reviewBy?: string;
  /** Id of the ledger entry that this one corrects. */
  corrects?: string;
}

/** POST …/delivery-mode/review @public */
export interface ModeReviewInput {
  /** What changed, by topic. */
  changes: Partial<
    Record<'problem' | 'data' | 'users' | 'risk' | 'team', string>
  >;
  learned: string;
  decision: 'keep' | 'change';
  /** With `change`. */
  mode?: string;
  evidence?: { url: string; title?: string }[];
  practices?: { added?: string[]; removed?: string[] };
  reviewBy?: string;
}

/** PUT …/context; `null` takes a value back. @public */
export type ProductContextInput = Partial<
  Record<ProductContextField, string | string[] | null>
>;

/** `POST …/advice/{rule}` @public */
export interface AdviceAnswerInput {
  answer: AdviceAnswer;
  /** Needed for `not-for-us`. */
  reason?: string;
  /** ISO 8601; for `not-now`, default in 30 days. */
  until?: string;
}

/** One line of the report of what changed. @public */
export interface ReportedChange {
  entityRef: string;
  entityTitle: string;
  /** ISO 8601 of the last change in the period. */
  at: string;
  kind:
    | 'level'
    | 'gate'
    | 'check'
    | 'mode'
    | 'risk-tier'
    | 'profile'
    | 'waiver'
    | 'incident'
    | 'metric';
  subject: string;
  title: string;
  /** As it was at the beginning and at the end of the period. */
  from?: string;
  to?: string;
  unit?: string;
  /** Better, worse, or neither. */
  direction: 'up' | 'down' | 'none';
  reason?: string;
}

/** What changed between two dates. GET /fleet/changes @public */
export interface ChangesReport {
  /** ISO 8601 */
  from: string;
  to: string;
  scope: { kind: 'all' | 'entity' | 'group'; ref?: string; title: string };
  /** Entities in scope, and those that changed. */
  entities: number;
  changedEntities: number;
  summary: {
    levelsUp: number;
    levelsDown: number;
    gatesPassed: number;
    gatesLost: number;
    checksFixed: number;
    checksBroken: number;
    modeChanges: number;
  };
  items: ReportedChange[];
  truncated: boolean;
  /** Policy versions that came into force in the period. */
  policyVersions: { version: string; at: string }[];
}

/** @public */
export interface ChangesReportRequest {
  /** ISO 8601 */
  from: string;
  to: string;
  entityRef?: string;
  /** Entity ref of a group: it and everything below it. */
  group?: string;
}
