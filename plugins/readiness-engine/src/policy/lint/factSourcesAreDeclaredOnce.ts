import { errorAt, LintRule } from '../PolicySet';

/** A source of facts is declared by code or by one document, never by both. @internal */
export const factSourcesAreDeclaredOnce: LintRule = set =>
  set
    .ofKind('FactSource')
    .filter(located =>
      Object.hasOwn(set.codeDeclarations, located.document.metadata.name),
    )
    .map(located =>
      errorAt(
        located,
        ['metadata', 'name'],
        'duplicate-source',
        `the fact source '${located.document.metadata.name}' is already declared by code`,
      ),
    );
