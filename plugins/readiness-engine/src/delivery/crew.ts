/** `Model engineer`, `model_engineer` and `model-engineer` are one role. @internal */
export function roleKey(role: string): string {
  return role
    .trim()
    .toLocaleLowerCase('en-US')
    .replace(/[\s_]+/g, '-');
}

/**
 * Who has a role that a mode expects. Roles are compared by their words: case, blanks and hyphens make no difference.
 *
 * @param crew - by role, entity refs
 * @public
 */
export function holdersOf(
  crew: Record<string, string[]> | undefined,
  role: string,
): string[] {
  const key = roleKey(role);
  const holders = Object.entries(crew ?? {})
    .filter(([held]) => roleKey(held) === key)
    .flatMap(([, refs]) => refs);
  return [...new Set(holders)];
}
