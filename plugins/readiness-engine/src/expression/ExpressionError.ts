/**
 * Something wrong with an expression, with its place in it.
 * @internal
 */
export interface ExpressionError {
  code: string;
  message: string;
  /** Offset of the first character concerned. */
  start: number;
}
