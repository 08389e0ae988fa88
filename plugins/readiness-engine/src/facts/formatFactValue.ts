import { FactValue } from './FactSet';

const LIST_ITEMS_SHOWN = 5;
const TEXT_SHOWN = 120;

function formatNumber(value: number): string {
  // At most three decimals, and none that say nothing: 0.1 + 0.2 reads "0.3".
  return String(Number.isInteger(value) ? value : Number(value.toFixed(3)));
}

function formatText(value: string): string {
  if (value === '') {
    return 'empty';
  }
  return value.length > TEXT_SHOWN ? `${value.slice(0, TEXT_SHOWN)}…` : value;
}

/**
 * Joins words as a person would: `a`, `a and b`, `a, b and c`, and from the sixth on
 * `a, b, c, d, e and 3 more`.
 * @public
 */
export function joinWords(
  words: readonly string[],
  conjunction = 'and',
): string {
  const more = words.length - LIST_ITEMS_SHOWN;
  const shown = more > 0 ? LIST_ITEMS_SHOWN : words.length;
  let text = shown > 0 ? words[0] : '';
  for (let index = 1; index < shown; index += 1) {
    const isLast = index === shown - 1 && more <= 0;
    text += `${isLast ? ` ${conjunction} ` : ', '}${words[index]}`;
  }
  return more > 0 ? `${text} ${conjunction} ${more} more` : text;
}

/**
 * A fact's value for a person, e.g. `412 ms`, `none` for an empty list, `2026-01-31 10:00 UTC`
 * is left to {@link formatMoment}.
 *
 * @param value - the value
 * @param unit - unit of a number, or of the numbers of a list
 * @public
 */
export function formatFactValue(value: FactValue, unit?: string): string {
  if (Array.isArray(value)) {
    return value.length === 0
      ? 'none'
      : joinWords(value.map(item => formatFactValue(item, unit)));
  }
  if (typeof value === 'number') {
    return unit ? `${formatNumber(value)} ${unit}` : formatNumber(value);
  }
  return typeof value === 'string' ? formatText(value) : String(value);
}

/**
 * An ISO 8601 moment for a person, in UTC to the minute: `2026-01-31 10:00 UTC`. Never relative to
 * now, so that the same result reads the same at any time.
 * @public
 */
export function formatMoment(iso: string): string {
  const epochMs = Date.parse(iso);
  return Number.isNaN(epochMs)
    ? iso
    : `${new Date(epochMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
