/** Type of the documents of readiness in the search index. @internal */
export const SEARCH_TYPE = 'readiness';

/** Prefix of the field that holds the status of a gate. @internal */
export const GATE_FIELD = 'gate:';

/** A field of these documents, and the facet of the fleet with its values. @internal */
export interface SearchField {
  name: 'level' | 'profile' | 'riskTier';
  facet: string;
}

/** The gate and status that a search is filtered by, as a facet writes it: `<gate>:<status>`. @internal */
export function toGateValue(
  filters: Record<string, unknown>,
): string | undefined {
  const field = Object.keys(filters).find(key => key.startsWith(GATE_FIELD));
  return field && `${field.slice(GATE_FIELD.length)}:${filters[field]}`;
}

/** The filters with this gate and status instead of any other. @internal */
export function withGateValue<T extends Record<string, unknown>>(
  filters: T,
  value: string | undefined,
): T {
  const others = Object.fromEntries(
    Object.entries(filters).filter(([key]) => !key.startsWith(GATE_FIELD)),
  );
  const split = value?.lastIndexOf(':') ?? -1;
  return (
    value && split > 0
      ? {
          ...others,
          [`${GATE_FIELD}${value.slice(0, split)}`]: value.slice(split + 1),
        }
      : others
  ) as T;
}
