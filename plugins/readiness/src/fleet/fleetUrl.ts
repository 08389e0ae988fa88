/** Fields whose values the backend counts. @internal */
export const FACET_FIELDS = [
  'gate',
  'level',
  'profile',
  'risk-tier',
  'delivery-mode',
  'owner',
  'parent-group',
  'business-unit',
  'system',
  'domain',
  'kind',
  'type',
  'lifecycle',
  'tag',
] as const;

/** Fields with a value of their own kind. @internal */
export const PLAIN_FIELDS = [
  'min-score',
  'max-score',
  'changed-since',
  'has-waivers',
  'stale',
] as const;

/** Fields of the filter; the same names in the address and in the API. @internal */
export const FILTER_FIELDS = [
  ...FACET_FIELDS,
  ...PLAIN_FIELDS,
  'check',
  'section',
  'group',
  'ref',
  'text',
] as const;

/** @internal */
export type FilterField = (typeof FILTER_FIELDS)[number];

/** One value that entities may have. @internal */
export interface FilterTerm {
  field: FilterField;
  value: string;
}

/** @internal */
export function toTermText({ field, value }: FilterTerm): string {
  return `${field}=${value}`;
}

/** What of the address narrows; terms of unknown fields are left out. @internal */
export function readFilter(params: URLSearchParams): FilterTerm[] {
  return params.getAll('filter').flatMap(text => {
    const at = text.indexOf('=');
    const field = FILTER_FIELDS.find(known => known === text.slice(0, at));
    const value = text.slice(at + 1);
    return field && value ? [{ field, value }] : [];
  });
}

/** As the API takes it. @internal */
export function toFleetFilter(terms: FilterTerm[]): string[] {
  return terms.map(toTermText);
}

/**
 * What a term is about: values of one subject are alternatives, and every subject must hold. Of most fields it is the
 * field; each gate, check and section is one of its own.
 *
 * @internal
 */
export function toSubject({ field, value }: FilterTerm): string {
  switch (field) {
    case 'gate':
    case 'check':
      return `${field}=${value.slice(0, value.lastIndexOf(':'))}`;
    case 'section':
      return `${field}=${value}`;
    default:
      return field;
  }
}

/** Terms with other values for some subjects; what they say about others stays. @internal */
export function withTerms(
  terms: FilterTerm[],
  added: FilterTerm[],
): FilterTerm[] {
  const subjects = new Set(added.map(toSubject));
  return [...terms.filter(term => !subjects.has(toSubject(term))), ...added];
}

/**
 * The address with these terms; back on the first page, as the list is another one.
 *
 * @internal
 */
export function withFilter(
  params: URLSearchParams,
  terms: FilterTerm[],
): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('cursor');
  next.delete('filter');
  terms.forEach(term => next.append('filter', toTermText(term)));
  return next;
}

/** The address with a field set to these values, or without it. @internal */
export function withField(
  params: URLSearchParams,
  field: FilterField,
  values: string[],
): URLSearchParams {
  const others = readFilter(params).filter(term => term.field !== field);
  return withFilter(params, [
    ...others,
    ...values.map(value => ({ field, value })),
  ]);
}

/** Path and search of the list with these terms. @internal */
export function toEntitiesPath(
  entitiesPath: string,
  terms: FilterTerm[],
): string {
  const search = String(withFilter(new URLSearchParams(), terms));
  return search ? `${entitiesPath}?${search}` : entitiesPath;
}
