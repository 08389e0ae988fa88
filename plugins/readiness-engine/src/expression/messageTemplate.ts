import { FactDeclaration, FactDeclarations, FactSet } from '../facts/FactSet';
import { formatFactValue, formatMoment } from '../facts/formatFactValue';
import { ExpressionError } from './ExpressionError';

/** A sentence with the values of facts in it. @internal */
export type MessageTemplate = (facts: FactSet) => string;

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const FACT_PATH = /^\s*facts\.([A-Za-z0-9]+)\.([A-Za-z0-9]+)\s*$/;

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
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [, source, name] = FACT_PATH.exec(match[1]) ?? [];
    const declaration =
      source &&
      Object.hasOwn(declarations, source) &&
      Object.hasOwn(declarations[source], name)
        ? declarations[source][name]
        : undefined;
    parts.push(text.slice(end, match.index));
    end = match.index + match[0].length;
    if (declaration) {
      parts.push({ source, name, declaration });
    } else {
      errors.push({
        code: 'unknown-fact',
        message: source
          ? `unknown fact 'facts.${source}.${name}' in a message`
          : `a placeholder must be {{facts.<source>.<name>}}, not '${match[0]}'`,
        start: match.index,
      });
    }
  }
  parts.push(text.slice(end));
  return {
    template: facts =>
      parts
        .map(part => (typeof part === 'string' ? part : render(part, facts)))
        .join(''),
    errors,
  };
}
