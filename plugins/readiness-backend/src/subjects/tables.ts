/** @internal */
export interface SubjectRow {
  entity_ref: string;
  fingerprint: string;
  kind: string;
  title: string;
  type: string | null;
  owner: string | null;
  system: string | null;
  lifecycle: string | null;
  delivery_mode: string | null;
  delivery_mode_since: string | null;
  placement: string;
  first_seen_at: string;
  updated_at: string;
  entity: string;
}
