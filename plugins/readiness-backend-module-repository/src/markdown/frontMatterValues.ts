/** What one fact may hold; far above what any card has. */
const MAX_ITEMS = 1_000;
const MAX_TEXT = 500;

/**
 * A front matter value that may be one string or a list of strings. Numbers and booleans are taken as text; of a
 * mapping its name, id, type or value; anything else is left out. Order is kept, doubles are not; at most 1,000
 * items of 500 characters.
 * @internal
 */
export function toTextList(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value];
  return [...new Set(items.map(toText).filter(text => text !== ''))].slice(
    0,
    MAX_ITEMS,
  );
}

/**
 * A front matter value that should be one string: the first of a list.
 * @internal
 */
export function toText(value: unknown): string {
  if (typeof value === 'string') {
    return value.trim().slice(0, MAX_TEXT);
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  if (Array.isArray(value)) {
    return value.map(toText).find(text => text !== '') ?? '';
  }
  if (isMapping(value)) {
    for (const key of ['name', 'id', 'type', 'value']) {
      if (typeof value[key] === 'string') {
        return value[key].trim().slice(0, MAX_TEXT);
      }
    }
  }
  return '';
}

/** @internal */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @internal */
export function toItems(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  return value === undefined || value === null ? [] : [value];
}
