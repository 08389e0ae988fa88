import { InputError } from '@backstage/errors';
import { isIsoTimestamp } from 'backstage-plugin-readiness-engine';
import { z } from 'zod/v4';
import { decodeCursor } from '../http/cursor';
import { AuditFormat } from './auditFormats';

const time = z
  .string()
  .refine(isIsoTimestamp, 'must be an ISO 8601 time with a zone')
  .transform(text => new Date(text).toISOString());

const listQuery = z.object({
  entityRef: z.string(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
});

const exportQuery = z.object({
  format: z.enum(['csv', 'jsonl']),
  entityRef: z.string().optional(),
  from: time.optional(),
  to: time.optional(),
});

const position = z.strictObject({ before: z.number().int().min(0) });

/** @internal */
export interface AuditListRequest {
  entityRef: string;
  limit: number;
  before?: number;
}

/**
 * @throws InputError naming the parameter that is wrong.
 * @internal
 */
export function parseAuditList(query: unknown): AuditListRequest {
  const { cursor, ...request } = parse(listQuery, query);
  return {
    ...request,
    before: cursor ? decodeCursor(cursor, position).before : undefined,
  };
}

/**
 * @throws InputError naming the parameter that is wrong.
 * @internal
 */
export function parseAuditExport(query: unknown): {
  format: AuditFormat;
  entityRef?: string;
  from?: string;
  to?: string;
} {
  const request = parse(exportQuery, query);
  if (request.from && request.to && request.from > request.to) {
    throw new InputError(`Parameter from: must not be after 'to'`);
  }
  return request;
}

function parse<T>(schema: z.ZodType<T>, query: unknown): T {
  const parsed = schema.safeParse(query);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(`Parameter ${issue.path.join('.')}: ${issue.message}`);
  }
  return parsed.data;
}
