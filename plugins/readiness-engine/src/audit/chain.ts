import { canonicalJson } from '../policy/canonicalJson';
import { HashFunction } from '../policy/CompiledPolicy';

/** The hash that the first record of a chain refers to. @public */
export const CHAIN_START = '';

/** A record of a chain: content, the hash of the record before it, and its own. @public */
export interface ChainedRecord<TContent = unknown> {
  content: TContent;
  previousHash: string;
  hash: string;
}

/** @public */
export type ChainVerdict =
  | { ok: true; length: number }
  | { ok: false; index: number; reason: string };

/**
 * The hash of a record in its place. It is taken over canonical JSON of both, so the order of keys does
 * not matter and nothing can move between content and link.
 */
function hashOf(
  previousHash: string,
  content: unknown,
  hash: HashFunction,
): string {
  return hash(canonicalJson([previousHash, content]));
}

/**
 * Links a record to the one before it. The content must be JSON: what JSON does not keep is not protected.
 *
 * @param previousHash - hash of the record before; {@link CHAIN_START} for the first
 * @param content - who, when, what, why
 * @param hash - a cryptographic hash, e.g. SHA-256 as hex
 * @public
 */
export function linkRecord<TContent>(
  previousHash: string,
  content: TContent,
  hash: HashFunction,
): ChainedRecord<TContent> {
  return { content, previousHash, hash: hashOf(previousHash, content, hash) };
}

/**
 * Verifies a chain from its first record on, or from a record whose predecessor's hash is known. Names the
 * first record that does not fit. Records cut off at the end leave no trace in the rest: compare the last
 * hash and the length with what is kept elsewhere.
 *
 * @public
 */
export function verifyChain(
  records: readonly ChainedRecord[],
  hash: HashFunction,
  start: string = CHAIN_START,
): ChainVerdict {
  let previousHash = start;
  for (const [index, record] of records.entries()) {
    if (record.previousHash !== previousHash) {
      return {
        ok: false,
        index,
        reason:
          index === 0
            ? 'the first record does not begin the chain'
            : `record ${index} does not follow record ${
                index - 1
              }: one was changed, taken out, put in or moved`,
      };
    }
    if (record.hash !== hashOf(record.previousHash, record.content, hash)) {
      return {
        ok: false,
        index,
        reason: `the content of record ${index} is not what was recorded`,
      };
    }
    previousHash = record.hash;
  }
  return { ok: true, length: records.length };
}
