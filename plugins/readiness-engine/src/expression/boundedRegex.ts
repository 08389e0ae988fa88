import { RE2JS } from 're2js';

const MAX_PATTERN_LENGTH = 500;
const MAX_CACHED_PATTERNS = 500;

// Patterns come from policy documents, of which there are few; the cap is for patterns that an
// expression builds from data.
const compiled = new Map<string, RE2JS>();

/**
 * Compiles a pattern of RE2 syntax.
 * @throws Error when it is no valid pattern or too long
 * @internal
 */
export function compilePattern(pattern: string): RE2JS {
  const known = compiled.get(pattern);
  if (known) {
    return known;
  }
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw new Error(
      `a pattern must not be longer than ${MAX_PATTERN_LENGTH} characters`,
    );
  }
  const regex = RE2JS.compile(pattern);
  if (compiled.size >= MAX_CACHED_PATTERNS) {
    compiled.clear();
  }
  compiled.set(pattern, regex);
  return regex;
}

/**
 * Whether a text contains a match of a pattern, in time linear in the text.
 * @internal
 */
export function matchesPattern(text: string, pattern: string): boolean {
  return compilePattern(pattern).matcher(text).find();
}
