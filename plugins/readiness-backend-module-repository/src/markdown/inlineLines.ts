import type { Token } from 'markdown-it';

/**
 * One visual line of a paragraph, heading, list item or table cell.
 * @internal
 */
export interface InlineLine {
  /** Text in bold at the beginning of the line; empty when there is none. */
  lead: string;
  /** The text after `lead`. */
  rest: string;
}

/**
 * What a reader sees of an inline token, line by line: links and emphasis as their text, images as their
 * alternative text, no tags and no comments.
 * @internal
 */
export function inlineLines(token: Token): InlineLine[] {
  const lines: InlineLine[] = [{ lead: '', rest: '' }];
  let bold = 0;
  let leading = false;

  function add(text: string) {
    const line = lines[lines.length - 1];
    if (leading) {
      line.lead += text;
    } else {
      line.rest += text;
    }
  }
  function openBold() {
    const line = lines[lines.length - 1];
    bold += 1;
    if (line.lead === '' && !/[\p{L}\p{N}]/u.test(line.rest)) {
      line.rest = '';
      leading = true;
    }
  }
  function closeBold() {
    bold = Math.max(0, bold - 1);
    leading = leading && bold > 0;
  }

  for (const child of token.children ?? []) {
    switch (child.type) {
      case 'strong_open':
        openBold();
        break;
      case 'strong_close':
        closeBold();
        break;
      case 'softbreak':
      case 'hardbreak':
        lines.push({ lead: '', rest: '' });
        leading = bold > 0;
        break;
      case 'image':
        add(child.content || 'image');
        break;
      case 'html_inline':
        if (/^<br\b/i.test(child.content)) {
          lines.push({ lead: '', rest: '' });
          leading = bold > 0;
        } else if (/^<(?:b|strong)\b/i.test(child.content)) {
          openBold();
        } else if (/^<\/(?:b|strong)\b/i.test(child.content)) {
          closeBold();
        }
        break;
      default:
        add(child.content);
    }
  }
  return lines
    .map(({ lead, rest }) => ({ lead: lead.trim(), rest: rest.trim() }))
    .filter(({ lead, rest }) => lead !== '' || rest !== '');
}
