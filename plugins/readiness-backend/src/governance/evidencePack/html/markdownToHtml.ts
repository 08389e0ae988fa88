import MarkdownIt from 'markdown-it';
import { Html, webAddress } from './html';

/** Headings of a text stand below those of the document. */
const HEADING_SHIFT = 2;
const LOWEST_HEADING = 6;

const markdown = createMarkdown();

/**
 * Markdown of the policy as HTML: no HTML of its own, no pictures, links to the web only.
 * @internal
 */
export function markdownToHtml(text: string): Html {
  return new Html(markdown.render(text));
}

function createMarkdown(): MarkdownIt {
  const parser = new MarkdownIt({ html: false });
  parser.disable('image');
  parser.validateLink = url => webAddress(url) !== undefined;
  parser.core.ruler.push('shift-headings', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type === 'heading_open' || token.type === 'heading_close') {
        const level = Number(token.tag.slice(1)) + HEADING_SHIFT;
        token.tag = `h${Math.min(level, LOWEST_HEADING)}`;
      }
    }
  });
  return parser;
}
