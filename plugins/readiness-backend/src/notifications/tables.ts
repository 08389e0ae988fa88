/** @internal */
export interface NotificationEventRow {
  id: string;
  key: string;
  kind: string;
  entity_ref: string;
  recipients: string;
  excluded: string;
  payload: string;
  written_at: string;
  due_at: string | null;
  lease_until: string | null;
  lease_token: string | null;
  attempts: number;
  last_error: string | null;
  sent_at: string | null;
}
