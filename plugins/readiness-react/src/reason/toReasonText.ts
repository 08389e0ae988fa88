/** A first word of letters only: `p95` and names such as `ci.runs` stay as they are. */
const PLAIN_FIRST_WORD = /^\p{Ll}\p{L}*(?![\p{L}\p{N}_./-])/u;

/**
 * A reason as a sentence begins: with a capital letter, unless the first word is a name that
 * holds more than letters (`p95 latency …`).
 *
 * @public
 */
export function toReasonText(reason: string): string {
  return PLAIN_FIRST_WORD.test(reason)
    ? reason[0].toLocaleUpperCase('en-US') + reason.slice(1)
    : reason;
}
