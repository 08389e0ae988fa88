import { InputError } from '@backstage/errors';
import {
  ReadinessAuditRecord,
  toChainedRecord,
} from 'backstage-plugin-readiness-common';
import { CHAIN_START, verifyChain } from 'backstage-plugin-readiness-engine';
import { z } from 'zod/v4';
import { sha256 } from '../policy/sha256';

const recordSchema: z.ZodType<ReadinessAuditRecord> = z.object({
  entityRef: z.string().min(1),
  sequence: z.number().int().min(0),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  reason: z.string().optional(),
  policyVersion: z.string().optional(),
  data: z.record(z.string(), z.json()),
  previousHash: z.string(),
  hash: z.string(),
});

/** What a file says about one entity's log. @internal */
export interface VerifiedStream {
  entityRef: string;
  records: number;
  /** Sequence numbers of the first and last record in the file. */
  first: number;
  last: number;
  /** Of the last record: to be compared with what is kept elsewhere, since a cut leaves no trace. */
  lastHash: string;
  /** The first record that is not as it was written. */
  broken?: { sequence: number; reason: string };
}

/**
 * Walks the chain of every entity in an export, without a backend. A chain whose beginning is not in the
 * file is verified from its first record there.
 *
 * @param lines - JSON, one record each, those of one entity oldest first
 * @throws InputError naming the line that is no record
 * @internal
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<VerifiedStream[]> {
  const streams = new Map<string, VerifiedStream>();
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') {
      const record = parseRecord(line, number);
      const stream = streams.get(record.entityRef);
      streams.set(
        record.entityRef,
        stream ? follow(stream, record) : begin(record),
      );
    }
  }
  return [...streams.values()];
}

function parseRecord(line: string, number: number): ReadinessAuditRecord {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch {
    throw new InputError(`line ${number} is no JSON`);
  }
  const record = recordSchema.safeParse(content);
  if (!record.success) {
    const { path, message } = record.error.issues[0];
    throw new InputError(
      `line ${number} is no audit record: ${path.join('.')} ${message}`,
    );
  }
  // As it was written: what was validated may have its members in another order.
  return content as ReadinessAuditRecord;
}

function begin(record: ReadinessAuditRecord): VerifiedStream {
  const { entityRef, sequence, previousHash, hash } = record;
  return {
    entityRef,
    records: 1,
    first: sequence,
    last: sequence,
    lastHash: hash,
    broken:
      sequence === 0 && previousHash !== CHAIN_START
        ? { sequence, reason: 'record 0 does not begin the chain' }
        : checkContent(record),
  };
}

function follow(
  stream: VerifiedStream,
  record: ReadinessAuditRecord,
): VerifiedStream {
  return {
    ...stream,
    records: stream.records + 1,
    last: record.sequence,
    lastHash: record.hash,
    broken: stream.broken ?? checkLink(stream, record) ?? checkContent(record),
  };
}

function checkLink(
  { last, lastHash }: VerifiedStream,
  { sequence, previousHash }: ReadinessAuditRecord,
): VerifiedStream['broken'] {
  if (sequence !== last + 1) {
    return {
      sequence: last + 1,
      reason: `record ${last + 1} is missing after record ${last}`,
    };
  }
  return previousHash === lastHash
    ? undefined
    : {
        sequence,
        reason: `record ${sequence} does not follow record ${last}: one was changed, taken out, put in or moved`,
      };
}

function checkContent(record: ReadinessAuditRecord): VerifiedStream['broken'] {
  const { sequence, previousHash } = record;
  return verifyChain([toChainedRecord(record)], sha256, previousHash).ok
    ? undefined
    : {
        sequence,
        reason: `the content of record ${sequence} is not what was recorded`,
      };
}
