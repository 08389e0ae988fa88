import { FactDeclaration, FactValue } from 'backstage-plugin-readiness-engine';

/** One item of POST /facts @public */
export interface PushedFacts {
  entityRef: string;
  source: string;
  values: Record<string, FactValue>;
  /** ISO 8601; the time of the request when absent. */
  observedAt?: string;
  version?: string;
  url?: string;
}

/** @public */
export interface PushFactsResult {
  accepted: number;
  unchanged: number;
}

/** One collection run of a code source over all its entities. @public */
export interface FactSourceRun {
  /** ISO 8601 */
  startedAt: string;
  /** ISO 8601; absent while it runs. */
  finishedAt?: string;
  entities: number;
  changed: number;
  failed: number;
  /** The first error of the run. */
  error?: string;
}

/** One item of GET /fact-sources @public */
export interface FactSourceStatus {
  source: string;
  title: string;
  /** `collected` by code on a schedule, or `pushed` through POST /facts. */
  kind: 'collected' | 'pushed';
  facts: Record<string, FactDeclaration>;
  /** Newest first; empty for pushed sources. */
  runs: FactSourceRun[];
}

/** One bad item of a refused POST /facts, in `error.errors` of the answer. @public */
export interface PushFactsError {
  /** JSON path in the request body, e.g. `$.facts[3].values.unitTestsPass`. */
  path: string;
  message: string;
}
