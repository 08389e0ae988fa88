/** @internal */
export interface PolicyVersionRow {
  version: string;
  files: string;
  created_at: string;
}

/** @internal */
export interface PolicyStateRow {
  id: number;
  version: string | null;
  loaded_at: string | null;
  checked_at: string;
  errors: string;
  enqueued_version: string | null;
}
