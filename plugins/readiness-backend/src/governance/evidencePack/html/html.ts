import MarkdownIt from 'markdown-it';

const { escapeHtml } = new MarkdownIt().utils;

/** Text that is HTML already. @internal */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | Html[] | string | number | undefined;

/**
 * A piece of HTML. What is put into it is escaped, unless it is HTML itself; attributes must be in
 * double quotes.
 * @internal
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const text = strings.reduce(
    (all, piece, index) => `${all}${toText(parts[index - 1])}${piece}`,
  );
  return new Html(text);
}

function toText(part: Part): string {
  if (part === undefined) {
    return '';
  }
  if (part instanceof Html) {
    return part.text;
  }
  return Array.isArray(part)
    ? part.map(one => one.text).join('')
    : escapeHtml(String(part));
}

/** The address, where it is one of the web. @internal */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) {
    return undefined;
  }
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
