const PADDING = 16;
const LINE = 20;
const TITLE = 26;

/** How wide a letter is on average, as a share of the size of the type. */
const LETTER = 0.52;
const SIZE = 13;

/** Paper, ink and type of a picture. @internal */
export interface PictureColors {
  paper: string;
  text: string;
  font: string;
}

/** What is drawn, and the words that make it readable on its own. @internal */
export interface Picture {
  title: string;
  /** Under the title: what is compared, when, and which filters are in force. */
  notes: string[];
  /** Under the drawing: the key to it, and how its numbers came about. */
  foot: string[];
  /** SVG, from 0 0. */
  body: string;
  width: number;
  height: number;
  colors: PictureColors;
}

/** Text as it may stand in SVG. @internal */
export function escapeSvg(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Breaks a text into lines that fit a width. */
function toLines(text: string, width: number): string[] {
  const letters = Math.floor(width / (SIZE * LETTER));
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines[lines.length - 1];
    return last !== undefined && last.length + word.length < letters
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
}

/**
 * A drawing with its title above it and its key below, on paper of its own: so it can be put into a document where
 * nothing of the page is around it.
 *
 * @internal
 */
export function toPicture(picture: Picture): string {
  const { title, body, width, colors } = picture;
  const notes = picture.notes.flatMap(note => toLines(note, width));
  const foot = picture.foot.flatMap(note => toLines(note, width));
  const top = PADDING + TITLE + notes.length * LINE + PADDING;
  const footTop = top + picture.height + PADDING;
  const fullWidth = width + 2 * PADDING;
  const height = footTop + foot.length * LINE + PADDING;
  const write = (y: number, words: string, style = '') =>
    `<text x="${PADDING}" y="${y}"${style}>${escapeSvg(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${fullWidth}" height="${height}" viewBox="0 0 ${fullWidth} ${height}" font-family="${escapeSvg(
      colors.font,
    )}" font-size="${SIZE}" fill="${escapeSvg(colors.text)}">`,
    `<title>${escapeSvg(title)}</title>`,
    `<rect width="${fullWidth}" height="${height}" fill="${escapeSvg(
      colors.paper,
    )}"/>`,
    write(PADDING + 18, title, ' font-size="18" font-weight="600"'),
    ...notes.map((note, index) =>
      write(PADDING + TITLE + (index + 1) * LINE - 4, note),
    ),
    `<g transform="translate(${PADDING} ${top})">${body}</g>`,
    ...foot.map((note, index) => write(footTop + (index + 1) * LINE - 6, note)),
    '</svg>',
  ].join('');
}
