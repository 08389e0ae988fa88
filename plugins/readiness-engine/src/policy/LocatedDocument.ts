import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  Scalar,
} from 'yaml';
import { PolicyDocument } from './documents';

/** A place in a file, both 1-based. @public */
export interface PolicyPosition {
  line: number;
  column: number;
}

/** Keys and indexes that lead to a value of a document. @public */
export type PolicyPath = readonly (string | number)[];

/**
 * A policy document that has the right shape, and where each part of it stands in its file.
 * @public
 */
export interface LocatedDocument {
  document: PolicyDocument;
  /** Name of the file as it was given. */
  file: string;
  /** Where a value starts; the nearest part around it when there is no such value. */
  locate(path: PolicyPath): PolicyPosition;
  /** Where a key starts; as `locate` when there is no such key. */
  locateKey(path: PolicyPath): PolicyPosition;
  /** Where a character of a text value stands, by its offset in the value. */
  locateInText(path: PolicyPath, offset: number): PolicyPosition;
}

interface SourceText {
  text: string;
  lineCounter: LineCounter;
}

type Positions = Pick<LocatedDocument, 'locate' | 'locateKey' | 'locateInText'>;

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function findPair(node: unknown, key: string | number) {
  return isMap(node)
    ? node.items.find(item => keyOf(item.key) === String(key))
    : undefined;
}

/** Walks as far as the path leads; an alias stands for what it refers to. */
function walk(document: Document, path: PolicyPath) {
  let node: unknown = document.contents;
  let key: unknown;
  for (const [depth, segment] of path.entries()) {
    if (isAlias(node)) {
      node = node.resolve(document);
    }
    const pair = findPair(node, segment);
    let next: unknown;
    if (pair) {
      next = isPair(pair) ? pair.value ?? pair.key : undefined;
    } else if (isCollection(node) && typeof segment === 'number') {
      next = node.get(segment, true);
    }
    if (!next) {
      return { node, key, found: depth };
    }
    key = pair?.key;
    node = next;
  }
  return { node, key, found: path.length };
}

function startOf(node: unknown): number {
  return isNode(node) ? node.range?.[0] ?? 0 : 0;
}

/**
 * The offset in the file of a character of a scalar. YAML folds and indents by white space only, so
 * the nth visible character of the value is the nth visible character of its source, unless escapes
 * come in between; then the start of the scalar is the best answer.
 */
function offsetInScalar(
  source: string,
  scalar: Scalar,
  value: string,
  offset: number,
): number {
  const [start, end] = scalar.range ?? [0, 0];
  const isBlock = scalar.type?.startsWith('BLOCK') ?? false;
  const isQuoted = scalar.type?.startsWith('QUOTE') ?? false;
  let from = start;
  let to = end;
  if (isBlock) {
    from = source.indexOf('\n', start) + 1;
  } else if (isQuoted) {
    from += 1;
    to -= 1;
  }
  const written = source.slice(from, to);
  if (written.replace(/\s/g, '') !== value.replace(/\s/g, '')) {
    return start;
  }
  if (written === value) {
    return from + offset;
  }
  let visibleBefore = value.slice(0, offset).replace(/\s/g, '').length;
  const isAtVisible = /\S/.test(value.charAt(offset));
  let lastVisible = from;
  for (let index = from; index < to; index++) {
    if (/\S/.test(source[index])) {
      if (visibleBefore === 0 && isAtVisible) {
        return index;
      }
      if (visibleBefore === 0) {
        break;
      }
      visibleBefore -= 1;
      lastVisible = index + 1;
    }
  }
  return lastVisible;
}

/** @internal */
export function createPositions(
  document: Document,
  source: SourceText,
): Positions {
  function at(offset: number): PolicyPosition {
    const { line, col } = source.lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
  return {
    locate(path) {
      return at(startOf(walk(document, path).node));
    },
    locateKey(path) {
      const { node, key, found } = walk(document, path);
      return at(startOf(found === path.length && key ? key : node));
    },
    locateInText(path, offset) {
      const { node, found } = walk(document, path);
      if (
        found < path.length ||
        !isScalar(node) ||
        typeof node.value !== 'string'
      ) {
        return at(startOf(node));
      }
      return at(offsetInScalar(source.text, node, node.value, offset));
    },
  };
}
