/**
 * Says of something that it was given for an earlier version, where it was; to be put behind what is said of it.
 * @internal
 */
export function forEarlierVersion(
  item: { version?: string },
  version: string | undefined,
): string {
  return version !== undefined &&
    item.version !== undefined &&
    item.version !== version
    ? ` for the earlier version ${item.version}`
    : '';
}

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
