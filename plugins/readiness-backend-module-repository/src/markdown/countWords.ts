import type { OutlineBlock } from './outline';

/**
 * Words that a reader sees, headings included, code and comments not.
 * @internal
 */
export function countWords(blocks: readonly OutlineBlock[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.kind === 'heading' || (block.kind === 'text' && block.prose)) {
      count += wordsOf(block.text);
    } else if (block.kind === 'label') {
      count += wordsOf(block.text) + wordsOf(block.rest);
    }
  }
  return count;
}

function wordsOf(text: string): number {
  let count = 0;
  for (const word of text.split(/\s+/)) {
    count += /[\p{L}\p{N}]/u.test(word) ? 1 : 0;
  }
  return count;
}
