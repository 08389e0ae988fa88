const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>/g;
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const DROPPED = new Set(['script', 'style', 'template']);
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl figcaption figure footer header hr html ' +
    'main nav ol p pre section summary table tbody tfoot thead ul'
  ).split(' '),
);

/**
 * A block of HTML as Markdown of the same structure: headings, list items, bold text and table rows survive,
 * every other tag is taken away, comments and scripts with their content. The result is only read, never
 * rendered. Linear in the length of the block.
 * @internal
 */
export function htmlToMarkdown(html: string): string {
  const source = dropComments(html);
  const out: string[] = [];
  let position = 0;
  let dropUntil: string | undefined;
  // Inside a heading, a summary or a term the text has to stay on one line.
  let oneLine: string | undefined;

  function text(end: number) {
    if (!dropUntil) {
      const piece = source.slice(position, end).replace(/^[ \t]+/gm, '');
      out.push(oneLine ? piece.replace(/\s+/g, ' ') : piece);
    }
  }

  for (const match of source.matchAll(TAG)) {
    text(match.index);
    position = match.index + match[0].length;
    const closing = match[1] === '/';
    const name = match[2].toLowerCase();
    if (dropUntil) {
      dropUntil = closing && name === dropUntil ? undefined : dropUntil;
    } else if (DROPPED.has(name)) {
      dropUntil = closing ? undefined : name;
    } else if (HEADINGS.has(name)) {
      out.push(closing ? '\n\n' : `\n\n${'#'.repeat(Number(name[1]))} `);
      oneLine = closing ? undefined : name;
    } else if (name === 'summary' || name === 'dt') {
      out.push(closing ? '**\n\n' : '\n\n**');
      oneLine = closing ? undefined : name;
    } else if (oneLine) {
      out.push(name === 'br' ? ' ' : '');
    } else if (name === 'b' || name === 'strong') {
      out.push('**');
    } else if (name === 'li') {
      out.push(closing ? '\n' : '\n- ');
    } else if (name === 'td' || name === 'th') {
      out.push(closing ? ' | ' : '');
    } else if (name === 'tr') {
      out.push('\n\n');
    } else if (name === 'br') {
      out.push('\n');
    } else if (BLOCKS.has(name)) {
      out.push('\n\n');
    }
  }
  text(source.length);
  return out
    .join('')
    .replace(/\*\*[ \t]+\*\*|\*{4}/g, '')
    .replace(/\*\*[ \t]*\n\n/g, '**\n\n');
}

/** A comment that is never closed hides nothing. */
function dropComments(html: string): string {
  const out: string[] = [];
  let position = 0;
  for (;;) {
    const start = html.indexOf('<!--', position);
    const end = start < 0 ? -1 : html.indexOf('-->', start + 4);
    if (end < 0) {
      out.push(html.slice(position).replace(/<!--/g, ''));
      return out.join('');
    }
    out.push(html.slice(position, start));
    position = end + 3;
  }
}
