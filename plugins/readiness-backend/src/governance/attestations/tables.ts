import { ReadinessTarget } from 'backstage-plugin-readiness-common';

/** @internal */
export interface AttestationRow {
  id: string;
  entity_ref: string;
  kind: ReadinessTarget['kind'];
  name: string;
  link: string | null;
  file_type: string | null;
  note: string | null;
  given_at: string;
  given_by: string;
  version: string | null;
  expires_at: string | null;
}
