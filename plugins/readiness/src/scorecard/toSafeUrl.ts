/**
 * A URL that may stand in a link: absolute, http or https. Facts come from outside; anything
 * else in their links, such as a script, is not shown as a link.
 *
 * @internal
 */
export function toSafeUrl(url: string | undefined): string | undefined {
  if (url === undefined) {
    return undefined;
  }
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}
