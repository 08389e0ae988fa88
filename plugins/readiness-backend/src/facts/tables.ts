/** @internal */
export interface EntityFactsRow {
  entity_ref: string;
  source: string;
  facts: string;
  error: string | null;
  error_at: string | null;
  last_success_at: string | null;
}

/** @internal */
export interface FactChangeRow {
  id: number | string;
  entity_ref: string;
  source: string;
  name: string;
  value: string | null;
  observed_at: string;
  recorded_at: string;
  url: string | null;
  version: string | null;
}

/** @internal */
export interface IdempotencyKeyRow {
  actor: string;
  key: string;
  body_hash: string;
  response: string;
  created_at: string;
}

/** @internal */
export interface FactSourceRunRow {
  id: number | string;
  source: string;
  started_at: string;
  finished_at: string | null;
  entities: number;
  changed: number;
  failed: number;
  error: string | null;
}
