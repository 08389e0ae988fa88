import MarkdownIt, { Token } from 'markdown-it';
import { closeFences } from './closeFences';
import { htmlToMarkdown } from './htmlToMarkdown';
import { inlineLines } from './inlineLines';
import { lineToBlock } from './lineToBlock';

/**
 * The structure of a document as a flat list, in order.
 *
 * - `heading`: anything that stands above text: a heading, a line in bold, a bold list item.
 * - `label`: a heading with text on the same line ("**Licence:** MIT", "Licence: MIT", a table row). `sure` when
 *   it was set in bold; otherwise it may be an ordinary sentence.
 * - `text`: what stands under headings; `prose` is false for code.
 * - `close`: sections of this level and deeper end here.
 *
 * A smaller `level` stands above a larger one: 1-6 headings, 7 and 8 bold lines and labels, from 9 on list items
 * and table rows.
 * @internal
 */
export type OutlineBlock =
  | { kind: 'heading'; level: number; text: string }
  | {
      kind: 'label';
      level: number;
      text: string;
      rest: string;
      sure: boolean;
      /** The row is the head of a table. */
      head?: boolean;
    }
  | { kind: 'text'; text: string; prose: boolean }
  | { kind: 'close'; level: number };

/**
 * The level of a bold line; real headings are above it.
 * @internal
 */
export const LINE_LEVEL = 7;

/** Below every list. */
const ROW_LEVEL = 1000;
const MAX_HEADING_WORDS = 12;

const withHtml = createParser(true);
const withoutHtml = createParser(false);

function createParser(html: boolean) {
  return new MarkdownIt({ html, linkify: false, typographer: false });
}

/**
 * Reads normalised Markdown without front matter. Any string is Markdown: this never throws.
 * @internal
 */
export function readOutline(body: string): OutlineBlock[] {
  return collect(withHtml.parse(closeFences(body), {}));
}

function collect(tokens: Token[]): OutlineBlock[] {
  const blocks: OutlineBlock[] = [];
  let listDepth = 0;
  let heading: { level: number } | undefined;
  let row: { cells: string[]; head: boolean } | undefined;

  for (const token of tokens) {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        listDepth += 1;
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        listDepth -= 1;
        break;
      case 'heading_open':
        heading = { level: Number(token.tag.slice(1)) };
        break;
      case 'heading_close':
        heading = undefined;
        break;
      case 'tr_open':
        row = { cells: [], head: false };
        break;
      case 'th_open':
        if (row) {
          row.head = true;
        }
        break;
      case 'tr_close':
        blocks.push(...rowToBlocks(row?.cells ?? [], row?.head ?? false));
        row = undefined;
        break;
      case 'fence':
      case 'code_block':
        blocks.push({ kind: 'text', text: token.content, prose: false });
        break;
      case 'html_block':
        for (const block of collect(
          withoutHtml.parse(htmlToMarkdown(token.content), {}),
        )) {
          blocks.push(block);
        }
        break;
      case 'inline':
        if (row) {
          row.cells.push(visibleText(token));
        } else if (heading) {
          blocks.push(headingToBlock(visibleText(token), heading.level));
        } else {
          for (const block of paragraphToBlocks(token, listDepth)) {
            blocks.push(block);
          }
        }
        break;
      default:
    }
  }
  return blocks;
}

function visibleText(token: Token): string {
  return inlineLines(token)
    .map(({ lead, rest }) => `${lead} ${rest}`.trim())
    .join(' ');
}

/** A paragraph above a rule is a heading to Markdown; a long one was not meant to be. */
function headingToBlock(text: string, level: number): OutlineBlock {
  return text.split(/\s+/, MAX_HEADING_WORDS + 1).length > MAX_HEADING_WORDS
    ? { kind: 'text', text, prose: true }
    : { kind: 'heading', level, text };
}

/** A label stands below a bold line; in a list it is the sibling of a bold item. */
function paragraphToBlocks(token: Token, listDepth: number): OutlineBlock[] {
  const heading = LINE_LEVEL + 2 * listDepth;
  const level = { heading, label: listDepth > 0 ? heading : heading + 1 };
  const blocks: OutlineBlock[] = [];
  let answered = false;
  for (const line of inlineLines(token)) {
    const block = lineToBlock(line, level);
    blocks.push(block);
    answered ||= block.kind === 'label' && block.rest !== '';
  }
  if (answered) {
    blocks.push({ kind: 'close', level: level.label });
  }
  return blocks;
}

/** The head of a table only counts when the table has two columns, as a list of properties has. */
function rowToBlocks(cells: string[], head: boolean): OutlineBlock[] {
  const [text = '', ...others] = cells;
  const rest = others.join(' ').trim();
  if (head && cells.length !== 2) {
    return [];
  }
  return [
    { kind: 'label', level: ROW_LEVEL, text, rest, sure: false, head },
    { kind: 'close', level: ROW_LEVEL },
  ];
}
