/** A first word of letters only: `p95` and names such as `ci.runs` stay as they are. */
const PLAIN_FIRST_WORD = /^\p{Ll}\p{L}*(?![\p{L}\p{N}_./-]|:\S)/u;

/** `user:default/grace` in the middle of a sentence. */
const PERSON_OR_GROUP = /\b(?:user|group):[a-z0-9-]+\/([\w.-]*\w)/gi;

/**
 * A reason as a sentence begins: with a capital letter, unless the first word is a name that
 * holds more than letters (`p95 latency …`). People and groups are called by their names.
 *
 * @public
 */
export function toReasonText(reason: string): string {
  const named = reason.replace(PERSON_OR_GROUP, '$1');
  return PLAIN_FIRST_WORD.test(named)
    ? named[0].toLocaleUpperCase('en-US') + named.slice(1)
    : named;
}
