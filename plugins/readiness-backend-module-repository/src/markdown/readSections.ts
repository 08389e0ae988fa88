import { LINE_LEVEL, OutlineBlock } from './outline';
import { isPlaceholder } from './placeholder';
import type { Match, Vocabulary } from './Vocabulary';

type Block<Kind> = Extract<OutlineBlock, { kind: Kind }>;

const TITLE_WITH_ANSWER = /^([^:]{2,60}):[ \t]+(\S.*)$/;

interface OpenSection<Id extends string> {
  level: number;
  matches: Match<Id>[];
}

/**
 * The subjects of a vocabulary that a document covers, each with the first text that is said about it.
 * A section that is empty or holds only placeholders is left out; text under a deeper heading counts for the
 * headings above it as well.
 * @internal
 */
export function readSections<Id extends string>(
  blocks: readonly OutlineBlock[],
  vocabulary: Vocabulary<Id>,
): Map<Id, string> {
  const found = new Map<Id, string>();
  const open: OpenSection<Id>[] = [];

  function close(level: number) {
    while (open.length && open[open.length - 1].level >= level) {
      open.pop();
    }
  }
  function begin(level: number, matches: Match<Id>[]) {
    close(level);
    open.push({ level, matches });
  }
  function say(text: string, prose: boolean, matches?: Match<Id>[]) {
    if (isPlaceholder(text)) {
      return;
    }
    for (const match of matches ?? open.flatMap(section => section.matches)) {
      if ((prose || !match.proseOnly) && !found.has(match.id)) {
        found.set(match.id, text);
      }
    }
  }
  function readHeading({ level, text }: Block<'heading'>) {
    begin(level, vocabulary.matchHeading(text));
    const [, title, answer] = TITLE_WITH_ANSWER.exec(text) ?? [];
    if (answer) {
      const matches = vocabulary.matchLabel(title);
      const isLine = level >= LINE_LEVEL;
      say(
        answer,
        true,
        matches.filter(match => isLine || match.inTitle),
      );
    }
  }
  function readLabel({ level, text, rest, sure, head }: Block<'label'>) {
    const matches = (
      sure ? vocabulary.matchHeading(text) : vocabulary.matchLabel(text)
    ).filter(match => !head || match.inTitle);
    if (sure || matches.length) {
      begin(level, matches);
      say(rest, true);
    } else if (!head && !isPlaceholder(rest)) {
      say(`${text} ${rest}`, true);
    }
  }

  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        readHeading(block);
        break;
      case 'label':
        readLabel(block);
        break;
      case 'close':
        close(block.level);
        break;
      default:
        say(block.text, block.prose);
    }
  }
  return new Map(
    vocabulary.ids.flatMap(id => {
      const text = found.get(id);
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}
