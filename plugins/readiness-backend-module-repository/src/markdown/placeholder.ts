const PLACEHOLDER =
  /^(?:todo|tbd|tba|tbc|fixme|wip|xxx|n ?a|not applicable|none|empty|placeholder|optional|coming soon|to do|to be (?:added|done|defined|determined|decided|completed|filled(?: in| out)?|written|confirmed)|work in progress|fill (?:me|this) in|see (?:above|below)$|lorem ipsum|your (?:text|answer|name|email) here)\b/;

/** Words that may follow "none" or "n/a" without making it an answer. */
const EMPTY_ANSWER =
  /^(?:n ?a|none|not applicable|empty|optional|placeholder)$/;

/** Beginnings and parts that only stand in templates. */
const TEMPLATE = /more information needed|\{\{.*\}\}|\{%.*%\}/;
const BRACKETED = /^[[<{](?!\^)[^\]>}]{0,200}[\]>}][.:]?$/;

/**
 * Whether a piece of text says nothing yet: blank, punctuation only, "[More Information Needed]", "TODO …", "TBD",
 * a template variable, or an instruction in brackets. Only the first 500 characters are looked at.
 * @internal
 */
export function isPlaceholder(text: string): boolean {
  const sample = text.slice(0, 500).trim();
  const words = sample
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (words === '') {
    return true;
  }
  if (TEMPLATE.test(sample.toLowerCase()) || BRACKETED.test(sample)) {
    return true;
  }
  const match = PLACEHOLDER.exec(words);
  return (
    match !== null && (!EMPTY_ANSWER.test(match[0]) || EMPTY_ANSWER.test(words))
  );
}
