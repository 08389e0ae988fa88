import { LevelResult, PolicyError } from 'backstage-plugin-readiness-engine';

/** A file of a draft policy. @public */
export interface PolicyDraftFile {
  /** As errors name it. */
  path: string;
  /** YAML documents. */
  content: string;
}

/** `POST /policies/preview` @public */
export interface PolicyPreviewRequest {
  files: PolicyDraftFile[];
  /**
   * `overlay` (default): the documents replace those of the same kind and name of the policy in force.
   * `replace`: they stand in the place of all configured files, above the starter policy.
   */
  mode?: 'overlay' | 'replace';
}

/** What a draft would change for one entity. @public */
export interface PolicyPreviewEntity {
  entityRef: string;
  title: string;
  owner?: string;
  level?: { from?: LevelResult; to?: LevelResult };
  score?: { from?: number; to?: number };
  profile?: { from?: string; to?: string };
  riskTier?: { from?: string; to?: string };
  /** Scorecards whose level changes, counting in the overall level or not. */
  scorecards?: {
    name: string;
    title: string;
    from?: LevelResult;
    to?: LevelResult;
  }[];
  /** `undefined`: the gate is not there. */
  gates: { name: string; title: string; from?: string; to?: string }[];
  checks: { name: string; title: string; from?: string; to?: string }[];
}

/** What a draft would change, over the entities that the caller may see. @public */
export interface PolicyPreview {
  /** In force now, and that of the draft; the latter is absent on errors. */
  policyVersion: string;
  draftVersion?: string;
  /** With file, line and column; when there are any, nothing was computed. */
  errors: PolicyError[];
  /** Documents added, changed and removed by the draft. */
  documents: {
    kind: string;
    name: string;
    change: 'added' | 'changed' | 'removed';
  }[];
  /** Entities looked at, and those that change. */
  total: number;
  changed: number;
  /** Of those that change, how many get a worse gate or level. */
  regressions?: number;
  /** Numbers of changes: `blocked → ready` and the like, greatest first. */
  transitions: {
    kind: 'gate' | 'level';
    /** Of the gate or scorecard; empty for the overall level. */
    name: string;
    title: string;
    /** Gate status or name of the level; `absent` where there is none. */
    from: string;
    to: string;
    entities: number;
  }[];
  /** Those that change, by title; at most 1,000. */
  entities: PolicyPreviewEntity[];
  truncated: boolean;
}
