/**
 * Whether something that must be given for each version was given for the one that is there. An entity without a
 * version has none to move on from.
 * @internal
 */
export function isForThisVersion(
  item: { version?: string },
  version: string | undefined,
): boolean {
  return version === undefined || item.version === version;
}
