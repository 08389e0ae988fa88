import { ReadinessConcern } from 'backstage-plugin-readiness-common';

/** @internal */
export interface ConcernRow {
  number: number | string;
  id: string;
  entity_ref: string;
  title: string;
  text: string | null;
  severity: ReadinessConcern['severity'];
  about: string | null;
  raised_by: string;
  at: string;
  escalates_at: string;
  escalated_at: string | null;
  escalated_to: string | null;
  resolved_by: string | null;
  resolved_at: string | null;
  resolution: string | null;
}
