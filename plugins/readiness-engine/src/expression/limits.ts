/** Most characters of an expression. @public */
export const MAX_EXPRESSION_LENGTH = 2_000;

/** Most loops (`all`, `exists`, `map`, …) within each other; with bounded lists this bounds the time. @internal */
export const MAX_LOOP_DEPTH = 2;

/** Limits of the expression parser. @internal */
export const PARSER_LIMITS = {
  maxAstNodes: 500,
  maxDepth: 40,
  maxListElements: 100,
  maxMapEntries: 100,
  maxCallArguments: 16,
};
