import { ExpressionError } from '../expression/ExpressionError';
import { FactDeclarations } from '../facts/FactSet';
import { PolicyDocument, PolicyKind } from './documents';
import { LocatedDocument, PolicyPath } from './LocatedDocument';
import { PolicyError } from './PolicyError';
import { toJsonPath } from './schemaErrors';

/** A located document of one kind. @internal */
export interface LocatedOf<TKind extends PolicyKind> extends LocatedDocument {
  document: Extract<PolicyDocument, { kind: TKind }>;
}

/**
 * All documents of a policy, as the rules look at them. A rule answers with every violation and
 * never throws.
 * @internal
 */
export interface PolicySet {
  ofKind<TKind extends PolicyKind>(kind: TKind): LocatedOf<TKind>[];
  find<TKind extends PolicyKind>(
    kind: TKind,
    name: string,
  ): LocatedOf<TKind> | undefined;
  /** Whether there is such a document, be it one with errors of its own. */
  exists(kind: PolicyKind, name: string): boolean;
  /** Facts that code declares. */
  codeDeclarations: FactDeclarations;
}

/** A rule over the whole set. @internal */
export type LintRule = (set: PolicySet) => PolicyError[];

/** @internal */
export function createPolicySet(options: {
  documents: LocatedDocument[];
  /** Documents that did not parse, as `Kind/name`. */
  broken: ReadonlySet<string>;
  declarations: FactDeclarations;
}): PolicySet {
  const byKind = new Map<string, LocatedDocument[]>();
  const byName = new Map<string, LocatedDocument>();
  for (const located of options.documents) {
    const { kind, metadata } = located.document;
    byKind.set(kind, [...(byKind.get(kind) ?? []), located]);
    const id = `${kind}/${metadata.name}`;
    if (!byName.has(id)) {
      byName.set(id, located);
    }
  }
  return {
    ofKind: <TKind extends PolicyKind>(kind: TKind) =>
      (byKind.get(kind) ?? []) as LocatedOf<TKind>[],
    find: <TKind extends PolicyKind>(kind: TKind, name: string) =>
      byName.get(`${kind}/${name}`) as LocatedOf<TKind> | undefined,
    exists: (kind, name) =>
      byName.has(`${kind}/${name}`) || options.broken.has(`${kind}/${name}`),
    codeDeclarations: options.declarations,
  };
}

/** @internal */
export function documentId(located: LocatedDocument): string {
  return `${located.document.kind}/${located.document.metadata.name}`;
}

/** An error at a value of a document. @internal */
export function errorAt(
  located: LocatedDocument,
  path: PolicyPath,
  code: string,
  message: string,
): PolicyError {
  return {
    file: located.file,
    ...located.locate(path),
    path: toJsonPath(path),
    code,
    document: documentId(located),
    message,
  };
}

/** An error within a text value of a document: an expression, or a sentence with placeholders. @internal */
export function errorInText(
  located: LocatedDocument,
  path: PolicyPath,
  error: ExpressionError,
): PolicyError {
  return {
    file: located.file,
    ...located.locateInText(path, error.start),
    path: toJsonPath(path),
    code: error.code,
    document: documentId(located),
    message: error.message,
  };
}
