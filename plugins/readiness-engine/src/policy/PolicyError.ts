/**
 * One thing wrong with a policy document, with the place where it is wrong.
 * @public
 */
export interface PolicyError {
  /** Name of the file as it was given to the parser. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  /** JSON path inside the document, e.g. `$.spec.expression`; empty for a syntax error. */
  path: string;
  /** Machine-readable kind of the error, kebab-case, e.g. `unknown-fact`. */
  code: string;
  /** Which document, as `Kind/name`, where that much could be read. */
  document?: string;
  message: string;
}

/**
 * Formats an error as `file:line:column: message (path)`, the form editors make clickable.
 * @public
 */
export function formatPolicyError(error: PolicyError): string {
  const path = error.path ? ` (${error.path})` : '';
  return `${error.file}:${error.line}:${error.column}: ${error.message}${path}`;
}
