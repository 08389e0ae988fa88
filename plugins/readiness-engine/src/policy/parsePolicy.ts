import { Document, isScalar, LineCounter, parseAllDocuments } from 'yaml';
import { POLICY_API_VERSION, PolicyDocument, PolicyKind } from './documents';
import { createPositions, LocatedDocument } from './LocatedDocument';
import { PolicyError } from './PolicyError';
import { documentSchemas, POLICY_KINDS } from './schema';
import {
  SchemaViolation,
  toJsonPath,
  toSchemaViolations,
} from './schemaErrors';
import { finish } from './steps';

/** A file of YAML documents. @public */
export interface PolicyFile {
  /** What errors call it: a path or a URL. */
  name: string;
  text: string;
}

/** @public */
export interface ParsedPolicy {
  documents: LocatedDocument[];
  errors: PolicyError[];
}

const MAX_ALIASES = 100;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKind(kind: unknown): kind is PolicyKind {
  return POLICY_KINDS.includes(kind as PolicyKind);
}

/** `Kind/name` where that much can be read. */
function nameDocument(value: unknown): string | undefined {
  if (!isRecord(value) || typeof value.kind !== 'string') {
    return undefined;
  }
  const name = isRecord(value.metadata) ? value.metadata.name : undefined;
  return typeof name === 'string' ? `${value.kind}/${name}` : undefined;
}

function validate(value: unknown): SchemaViolation[] | PolicyDocument {
  if (!isRecord(value)) {
    return [
      {
        path: [],
        isKey: false,
        code: 'invalid-value',
        message: 'a policy document must be an object',
      },
    ];
  }
  if (!isKind(value.kind)) {
    return [
      {
        path: ['kind'],
        isKey: false,
        code: value.kind === undefined ? 'missing-key' : 'unknown-kind',
        message:
          value.kind === undefined
            ? "'kind' is missing"
            : `unknown kind '${String(
                value.kind,
              )}'; known are ${POLICY_KINDS.join(', ')}`,
      },
    ];
  }
  if (value.apiVersion !== POLICY_API_VERSION) {
    return [
      {
        path: ['apiVersion'],
        isKey: false,
        code:
          value.apiVersion === undefined ? 'missing-key' : 'unknown-version',
        message: `'apiVersion' must be '${POLICY_API_VERSION}'`,
      },
    ];
  }
  const result = documentSchemas[value.kind].safeParse(value);
  return result.success
    ? (result.data as PolicyDocument)
    : toSchemaViolations(result.error, value);
}

function parseDocument(
  yaml: Document,
  file: PolicyFile,
  lineCounter: LineCounter,
): ParsedPolicy {
  const positions = createPositions(yaml, { text: file.text, lineCounter });
  const syntaxErrors = [...yaml.errors, ...yaml.warnings];
  let value: unknown;
  let aliasError: string | undefined;
  try {
    value = yaml.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    aliasError = error instanceof Error ? error.message : String(error);
  }
  const document = nameDocument(value);
  if (syntaxErrors.length > 0 || aliasError !== undefined) {
    const errors = syntaxErrors.map(error => {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      return {
        file: file.name,
        line: Math.max(line, 1),
        column: Math.max(col, 1),
        path: '',
        code: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'syntax',
        document,
        message: error.message,
      };
    });
    if (errors.length === 0 && aliasError !== undefined) {
      errors.push({
        file: file.name,
        ...positions.locate([]),
        path: '',
        code: 'syntax',
        document,
        message: aliasError,
      });
    }
    return { documents: [], errors };
  }
  const result = validate(value);
  if (!Array.isArray(result)) {
    return {
      documents: [{ document: result, file: file.name, ...positions }],
      errors: [],
    };
  }
  return {
    documents: [],
    errors: result.map(violation => ({
      file: file.name,
      ...(violation.isKey
        ? positions.locateKey(violation.path)
        : positions.locate(violation.path)),
      path: toJsonPath(violation.path),
      code: violation.code,
      document,
      message: violation.message,
    })),
  };
}

/** Nothing between two `---`, or comments only; an explicit `null` is no policy document. */
function isEmpty({ contents, errors }: Document): boolean {
  const isNothing =
    contents === null ||
    (isScalar(contents) && contents.value === null && !contents.source);
  return isNothing && errors.length === 0;
}

/**
 * As {@link parsePolicy}, a document at a time.
 * @internal
 */
export function* parsePolicyInSteps(
  files: readonly PolicyFile[],
): Generator<void, ParsedPolicy> {
  const documents: LocatedDocument[] = [];
  const errors: PolicyError[] = [];
  for (const file of files) {
    const lineCounter = new LineCounter();
    const parsed = parseAllDocuments(file.text, {
      lineCounter,
      prettyErrors: false,
      logLevel: 'error',
      merge: true,
    });
    yield;
    for (const yaml of Array.isArray(parsed) ? parsed : []) {
      if (!isEmpty(yaml)) {
        const result = parseDocument(yaml, file, lineCounter);
        documents.push(...result.documents);
        errors.push(...result.errors);
        yield;
      }
    }
  }
  return { documents, errors };
}

/**
 * Reads policy documents from YAML files, several per file, and checks the shape of each. Never
 * throws: every error of every file is in the answer, and documents without errors are too.
 * @public
 */
export function parsePolicy(files: readonly PolicyFile[]): ParsedPolicy {
  return finish(parsePolicyInSteps(files));
}
