import { FactDeclaration, FactDeclarations, FactSet } from '../facts/FactSet';
import { formatFactValue, formatMoment } from '../facts/formatFactValue';
import { ExpressionError } from './ExpressionError';

/** A sentence with the values of facts in it. @internal */
export type MessageTemplate = (facts: FactSet) => string;

/** A `{{…}}` in a sentence. @internal */
export interface WrittenPlaceholder {
  /** As it is written, braces included. */
  text: string;
  /** What is between the braces. */
  path: string;
  /** Offset in the sentence. */
  start: number;
}

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const FACT_PATH = /^facts\.([A-Za-z0-9]+)\.([A-Za-z0-9]+)$/;

interface Placeholder {
  source: string;
  name: string;
  declaration: FactDeclaration;
}

function render(placeholder: Placeholder, facts: FactSet): string {
  const { source, name, declaration } = placeholder;
  const value = facts[source]?.[name]?.value;
  if (value === undefined) {
    return 'not known';
  }
  return declaration.type === 'timestamp' && typeof value === 'string'
    ? formatMoment(value)
    : formatFactValue(value, declaration.unit);
}

/** A sentence as its texts and the placeholders between them. @internal */
export function splitPlaceholders(
  text: string,
): (string | WrittenPlaceholder)[] {
  const parts: (string | WrittenPlaceholder)[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    parts.push(text.slice(end, match.index), {
      text: match[0],
      path: match[1].trim(),
      start: match.index,
    });
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}

/**
 * Prepares a message with `{{facts.source.name}}` placeholders; all of them must be declared.
 * @internal
 */
export function compileMessage(
  text: string,
  declarations: FactDeclarations,
): { template: MessageTemplate; errors: ExpressionError[] } {
  const errors: ExpressionError[] = [];
  const parts: (string | Placeholder)[] = [];
  for (const part of splitPlaceholders(text)) {
    if (typeof part === 'string') {
      parts.push(part);
      continue;
    }
    const [, source, name] = FACT_PATH.exec(part.path) ?? [];
    const declaration =
      source &&
      Object.hasOwn(declarations, source) &&
      Object.hasOwn(declarations[source], name)
        ? declarations[source][name]
        : undefined;
    if (declaration) {
      parts.push({ source, name, declaration });
    } else {
      errors.push({
        code: 'unknown-fact',
        message: source
          ? `unknown fact 'facts.${source}.${name}' in a message`
          : `a placeholder must be {{facts.<source>.<name>}}, not '${part.text}'`,
        start: part.start,
      });
    }
  }
  return {
    template: facts =>
      parts
        .map(part => (typeof part === 'string' ? part : render(part, facts)))
        .join(''),
    errors,
  };
}
