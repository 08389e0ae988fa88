/**
 * The address with one value of a list put in or taken out.
 *
 * @internal
 */
export function toToggledSearch(
  params: URLSearchParams,
  key: string,
  value: string,
): URLSearchParams {
  const next = new URLSearchParams(params);
  const values = next.getAll(key);
  next.delete(key);
  const kept = values.includes(value)
    ? values.filter(other => other !== value)
    : [...values, value];
  kept.forEach(other => next.append(key, other));
  return next;
}
