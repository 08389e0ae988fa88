/**
 * Finds what a refused request says about fields that are on screen. The server names a field at
 * the start of what it says about it: `expiresAt must be …`, `The body is not valid: url: …`.
 *
 * @internal
 */
export function toFieldErrors(
  message: string,
  fields: readonly string[],
): Map<string, string> {
  const parts = message.replace(/^The body is not valid: /, '').split('; ');
  const found = new Map<string, string>();
  for (const part of parts) {
    const [, name, text] =
      /^["'`$./]*(?:request\/body\/)?(\w+)["'`]?:?\s+(.+)$/.exec(part) ?? [];
    if (name && fields.includes(name) && !found.has(name)) {
      found.set(name, text);
    }
  }
  return found;
}
