/** In what an entity was different then. @internal */
export interface CatalogDifference {
  /** It was not in the catalog yet. */
  absent?: boolean;
  /** Annotations that were different; null where there was none. */
  annotations?: Record<string, string | null>;
  description?: string;
  spec?: Record<string, string>;
}

/** What the process that lives through the past is told; it answers each with a `HistoryAnswer`. @internal */
export type HistoryMessage = { id: number } & (
  | { do: 'load'; entityRefs: string[] }
  | {
      do: 'move';
      /** ISO 8601 */
      to: string;
      /** By entity ref; absent when the catalog did not change since. */
      catalog?: Record<string, CatalogDifference>;
      /** The policy files changed since. */
      policies?: boolean;
      /** Have all fact sources look again. */
      collect?: boolean;
    }
  | { do: 'settle' }
  | { do: 'stop' }
);

/** @internal */
export interface HistoryAnswer {
  id: number;
  error?: string;
}
