import type { InlineLine } from './inlineLines';
import type { OutlineBlock } from './outline';

/** A heading whose author forgot the blank after the marks: `##Limitations`. */
const CRAMPED_HEADING = /^(#{2,6})[ \t]*([^\s#].{0,120})$/;

/** A short phrase, then a colon or the bar of a flattened table. */
const PLAIN_LABEL = /^([^:|]{2,60}?)[ \t]*[:|](?!\/\/)[ \t]*(.*)$/;

/**
 * Whether a line of a paragraph or list item is a heading, a label with text, or text.
 * @internal
 */
export function lineToBlock(
  line: InlineLine,
  level: { heading: number; label: number },
): OutlineBlock {
  const { lead, rest } = line;
  if (lead && !/[\p{L}\p{N}]/u.test(rest)) {
    return { kind: 'heading', level: level.heading, text: lead };
  }
  if (lead) {
    const separator = /^[ \t]*(?:[:–—|]|-+[ \t])[ \t]*/.exec(rest);
    if (separator || /:$/.test(lead)) {
      return {
        kind: 'label',
        level: level.label,
        text: lead,
        rest: separator ? rest.slice(separator[0].length) : rest,
        sure: true,
      };
    }
    return {
      kind: 'label',
      level: level.label,
      text: lead,
      rest,
      sure: false,
    };
  }
  const cramped = CRAMPED_HEADING.exec(rest);
  if (cramped) {
    return { kind: 'heading', level: cramped[1].length, text: cramped[2] };
  }
  const label = PLAIN_LABEL.exec(rest);
  return label
    ? {
        kind: 'label',
        level: level.label,
        text: label[1],
        rest: label[2],
        sure: false,
      }
    : { kind: 'text', text: rest, prose: true };
}
