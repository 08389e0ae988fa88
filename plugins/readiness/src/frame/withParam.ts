/**
 * The address with one key set, or without it; back on the first page, as the list is another one.
 *
 * @internal
 */
export function withParam(
  params: URLSearchParams,
  key: string,
  value: string | undefined,
): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('cursor');
  if (value === undefined || value === '') {
    next.delete(key);
  } else {
    next.set(key, value);
  }
  return next;
}
