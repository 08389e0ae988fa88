import { ReadinessTarget } from 'backstage-plugin-readiness-common';

/** What became of a waiver; `superseded` by its renewal. That one has ended is in `expires_at`. @internal */
export type WaiverState =
  | 'requested'
  | 'accepted'
  | 'refused'
  | 'withdrawn'
  | 'revoked'
  | 'superseded';

/** @internal */
export interface WaiverRow {
  number: number | string;
  id: string;
  entity_ref: string;
  kind: ReadinessTarget['kind'];
  name: string;
  reason: string;
  compensating_control: string | null;
  requested_by: string;
  requested_at: string;
  expires_at: string;
  status: WaiverState;
  renews: string | null;
  renewals: number;
  version: string | null;
  decided_by: string | null;
  decided_at: string | null;
  decision_reason: string | null;
}
