import { FactDeclarations, FactType } from '../facts/FactSet';
import { CONTEXT_TITLES, DELIVERY_FIELDS } from './deliveryFields';
import { CONTEXT_FIELDS } from './environment';
import { ExpressionError } from './ExpressionError';
import { splitPlaceholders } from './messageTemplate';
import { suggest } from './suggest';
import { ExpressionReferences } from './references';

/** Something that an advice or a signal looks at. @internal */
export interface LookedAt {
  /** `<source>.<name>`, `context.<field>`, `delivery.<field>`, `riskTier` or `entity.<path>`. */
  id: string;
  /** The steps of the path, the root first. */
  path: string[];
  title: string;
  type?: FactType;
  unit?: string;
}

/** A sentence as its texts and what is filled in between them. @internal */
export type Sentence = (string | LookedAt)[];

const RISK_TIER: LookedAt = {
  id: 'riskTier',
  path: ['riskTier'],
  title: 'risk tier',
};

function factOf(source: string, name: string, declarations: FactDeclarations) {
  const declaration =
    Object.hasOwn(declarations, source) &&
    Object.hasOwn(declarations[source], name)
      ? declarations[source][name]
      : undefined;
  return (
    declaration && {
      id: `${source}.${name}`,
      path: ['facts', source, name],
      title: declaration.title,
      type: declaration.type,
      unit: declaration.unit,
    }
  );
}

function contextOf(field: string): LookedAt | undefined {
  return Object.hasOwn(CONTEXT_TITLES, field)
    ? {
        id: `context.${field}`,
        path: ['context', field],
        title: CONTEXT_TITLES[field],
      }
    : undefined;
}

function deliveryOf(field: string): LookedAt | undefined {
  const declared = Object.hasOwn(DELIVERY_FIELDS, field)
    ? DELIVERY_FIELDS[field]
    : undefined;
  return (
    declared && {
      id: `delivery.${field}`,
      path: ['delivery', field],
      title: declared.title,
      type: declared.type,
      unit: declared.unit,
    }
  );
}

/** All that an expression looks at, each once. @internal */
export function lookedAtBy(
  references: ExpressionReferences,
  declarations: FactDeclarations,
): LookedAt[] {
  return [
    ...references.facts.map(([source, name]) =>
      factOf(source, name, declarations),
    ),
    ...references.entity.map(path => ({
      id: ['entity', ...path].join('.'),
      path: ['entity', ...path],
      title: path[path.length - 1],
    })),
    ...references.context.map(contextOf),
    ...references.delivery.map(deliveryOf),
    ...(references.usesRiskTier ? [RISK_TIER] : []),
  ].filter(item => item !== undefined);
}

function didYouMean(name: string, known: string[]): string {
  const meant = suggest(name, known);
  return meant === undefined ? '' : `; did you mean '${meant}'?`;
}

function toPlaceholder(
  path: string,
  declarations: FactDeclarations,
): LookedAt | Omit<ExpressionError, 'start'> {
  const steps = path.split('.');
  const [root, first, second] = steps;
  if (path === 'riskTier') {
    return RISK_TIER;
  }
  if (root === 'facts' && steps.length === 3) {
    return (
      factOf(first, second, declarations) ?? {
        code: 'unknown-fact',
        message: `unknown fact 'facts.${first}.${second}' in a message`,
      }
    );
  }
  if (root === 'context' && steps.length === 2) {
    return (
      contextOf(first) ?? {
        code: 'unknown-context-field',
        message: `unknown field of the context '${first}' in a message${didYouMean(
          first,
          Object.keys(CONTEXT_FIELDS),
        )}`,
      }
    );
  }
  if (root === 'delivery' && steps.length === 2) {
    return (
      deliveryOf(first) ?? {
        code: 'unknown-delivery-field',
        message: `unknown field of delivery '${first}' in a message${didYouMean(
          first,
          Object.keys(DELIVERY_FIELDS),
        )}`,
      }
    );
  }
  return {
    code: 'unknown-placeholder',
    message: `a placeholder must be {{facts.<source>.<name>}}, {{context.<field>}}, {{delivery.<field>}} or {{riskTier}}, not '{{${path}}}'`,
  };
}

/** Prepares the sentence of an advice or a signal; each placeholder must be known. @internal */
export function compileSentence(
  text: string,
  declarations: FactDeclarations,
): { sentence: Sentence; errors: ExpressionError[] } {
  const sentence: Sentence = [];
  const errors: ExpressionError[] = [];
  for (const part of splitPlaceholders(text)) {
    if (typeof part === 'string') {
      sentence.push(part);
    } else {
      const placeholder = toPlaceholder(part.path, declarations);
      if ('code' in placeholder) {
        errors.push({ ...placeholder, start: part.start });
      } else {
        sentence.push(placeholder);
      }
    }
  }
  return { sentence, errors };
}
