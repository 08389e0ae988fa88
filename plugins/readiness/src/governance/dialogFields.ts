/** One field of a dialog. @internal */
export interface DialogField {
  /** As the server names it. */
  name: string;
  label: string;
  kind: 'line' | 'text' | 'url' | 'day' | 'choice';
  required?: boolean;
  /** What to write, or what follows from it. */
  help?: string;
  initial?: string;
  /** On choices. */
  options?: { value: string; label: string }[];
  /** On days: the last one, as `yyyy-mm-dd`. */
  lastDay?: string;
}

/** What is written in the fields, by name; empty where nothing is. @internal */
export type DialogValues = Record<string, string>;

/**
 * What is written in a field, without the blanks around it; nothing where only blanks are.
 *
 * @internal
 */
export function toText(value: string | undefined): string | undefined {
  return value?.trim() || undefined;
}
