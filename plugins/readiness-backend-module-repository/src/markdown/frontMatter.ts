import { InputError } from '@backstage/errors';
import { LineCounter, parseDocument } from 'yaml';

/** @internal */
export interface SplitDocument {
  /** The mapping in front of the text; empty when there is none. */
  frontMatter: Record<string, unknown>;
  body: string;
}

/**
 * Above this the YAML parser would hold the event loop for too long.
 * The largest cards on the Hugging Face hub (long model-index) have about 200 KiB.
 */
const MAX_FRONT_MATTER_CHARACTERS = 256 * 1024;

/**
 * Takes the YAML front matter off a normalised text. A leading rule (`---`) that never closes, or that
 * encloses plain text, is part of the body.
 *
 * @throws InputError when the front matter is not valid YAML (names the line in the file) or too large.
 * @internal
 */
export function splitFrontMatter(text: string): SplitDocument {
  const open = /^\s*---[ \t]*\n/.exec(text);
  if (!open) {
    return { frontMatter: {}, body: text };
  }
  const start = open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start));
  if (!close) {
    return { frontMatter: {}, body: text };
  }
  const source = text.slice(start, start + close.index);
  if (source.length > MAX_FRONT_MATTER_CHARACTERS) {
    throw new InputError(
      `its front matter has ${source.length} characters, more than the ${MAX_FRONT_MATTER_CHARACTERS} that are read`,
    );
  }
  const firstLine = open[0].split('\n').length;
  const value = parseMapping(source, firstLine);
  return value
    ? {
        frontMatter: value,
        body: text.slice(start + close.index + close[0].length),
      }
    : { frontMatter: {}, body: text };
}

class InvalidYaml extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

function parseMapping(
  source: string,
  firstLine: number,
): Record<string, unknown> | undefined {
  const lineCounter = new LineCounter();
  let value: unknown;
  try {
    const document = parseDocument(source, {
      lineCounter,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error) {
      throw new InvalidYaml(
        asClause(error.message),
        firstLine + lineCounter.linePos(error.pos[0]).line - 1,
      );
    }
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // Nesting without end and aliases without end come out as other errors.
    const { line, message } =
      error instanceof InvalidYaml
        ? error
        : { line: firstLine, message: asClause(String(error)) };
    throw new InputError(
      `its front matter is not valid YAML at line ${line}: ${message}`,
    );
  }
  if (value === null || value === undefined) {
    return {};
  }
  return typeof value === 'object' && !Array.isArray(value)
    ? { ...value }
    : undefined;
}

function asClause(message: string): string {
  return message
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .slice(0, 200);
}
