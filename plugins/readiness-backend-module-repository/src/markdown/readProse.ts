import { countWords } from './countWords';
import { splitFrontMatter } from './frontMatter';
import { normaliseText } from './normaliseText';
import { readOutline } from './outline';

/**
 * How many words a reader of a Markdown file sees.
 * @internal
 */
export function readProse(text: string): { words: number } {
  const { body } = splitFrontMatter(normaliseText(text));
  return { words: countWords(readOutline(body)) };
}
