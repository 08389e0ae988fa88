/**
 * One subject that a document should cover, and the words people use for it. Words are sources of regular
 * expressions over normalised titles (see {@link normaliseTitle}).
 * @internal
 */
export interface Subject<Id extends string> {
  id: Id;
  /** A title that contains one of these is about the subject. */
  contains?: string[];
  /** A title, or one part of a title with several ("Bias, Risks and Limitations"), that is exactly one of these. */
  equals?: string[];
  /** A title that contains one of these is about something else. */
  unless?: string[];
  /** Like `equals`, but then only prose counts as an answer, not code alone. */
  equalsWithProse?: string[];
  /** The answer may stand in the heading itself: "License: MIT". */
  inTitle?: boolean;
}

/** @internal */
export interface Match<Id extends string> {
  id: Id;
  proseOnly: boolean;
  inTitle: boolean;
}

/** @internal */
export interface Vocabulary<Id extends string> {
  ids: readonly Id[];
  /** What a heading is about; several subjects are possible. */
  matchHeading(title: string): Match<Id>[];
  /** As a heading, but for words before a colon that may be part of a sentence: nothing else may stand in them. */
  matchLabel(title: string): Match<Id>[];
}

const MAX_TITLE = 120;

/**
 * A title in lower case without numbering, emoji, anchors, "(optional)", decoration and end punctuation.
 * @internal
 */
export function normaliseTitle(title: string): string {
  return title
    .slice(0, MAX_TITLE)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\{#[^}]*\}|:[a-z0-9_+-]+:/g, ' ')
    .replace(/[([](?:optional|required)[)\]]/g, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}\s,;/&|+:.()-]/gu, ' ')
    .replace(
      /^[\s\p{P}]*(?:section\s+)?(?:\(?\d+(?:\.\d+)*[.):]*|[ivx]+[.)]|[a-z][.)])\s+/u,
      '',
    )
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    .replace(/\s+/g, ' ');
}

/** @internal */
export function createVocabulary<Id extends string>(
  subjects: readonly Subject<Id>[],
): Vocabulary<Id> {
  const compiled = subjects.map(subject => ({
    id: subject.id,
    contains: compile(subject.contains, words => `\\b(?:${words})\\b`),
    equals: compile(subject.equals, exactly),
    unless: compile(subject.unless, words => `\\b(?:${words})\\b`),
    equalsWithProse: compile(subject.equalsWithProse, exactly),
    label: compile(
      [...(subject.contains ?? []), ...(subject.equals ?? [])],
      exactly,
    ),
    inTitle: subject.inTitle ?? false,
  }));

  function match(title: string, isLabel: boolean): Match<Id>[] {
    const whole = normaliseTitle(title);
    const parts = [
      whole,
      ...whole.split(/\s*(?:[,;/&|+:()]|\s-|\band\b|\bor\b)\s*/),
    ];
    const result: Match<Id>[] = [];
    for (const subject of compiled) {
      if (whole === '' || subject.unless?.test(whole)) {
        continue;
      }
      const { id, inTitle } = subject;
      const any = (words?: RegExp) => parts.some(part => words?.test(part));
      if (
        isLabel
          ? any(subject.label)
          : subject.contains?.test(whole) || any(subject.equals)
      ) {
        result.push({ id, proseOnly: false, inTitle });
      } else if (any(subject.equalsWithProse)) {
        result.push({ id, proseOnly: true, inTitle });
      }
    }
    return result;
  }

  return {
    ids: subjects.map(subject => subject.id),
    matchHeading: title => match(title, false),
    matchLabel: title => match(title, true),
  };
}

function exactly(words: string): string {
  return `^(?:(?:the|this|our|its|model|card|dataset|main|primary|key|other|known|current) )*(?:${words})(?: (?:used|name|information|details))?$`;
}

function compile(
  words: string[] | undefined,
  frame: (words: string) => string,
): RegExp | undefined {
  return words ? new RegExp(frame(words.join('|')), 'u') : undefined;
}
