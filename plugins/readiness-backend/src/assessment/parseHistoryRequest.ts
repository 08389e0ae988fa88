import { InputError } from '@backstage/errors';
import { isIsoTimestamp } from 'backstage-plugin-readiness-engine';
import { z } from 'zod/v4';
import { decodeCursor } from '../http/cursor';

/** @internal */
export interface HistoryRequest {
  kinds?: string[];
  /** ISO 8601 in UTC, inclusive. */
  from?: string;
  /** ISO 8601 in UTC, inclusive. */
  to?: string;
  limit: number;
  /** Id of the last change of the page before. */
  before?: string;
}

const time = z
  .string()
  .refine(isIsoTimestamp, 'must be an ISO 8601 time with a zone')
  .transform(text => new Date(text).toISOString());

const querySchema = z.object({
  kinds: z
    .union([z.string(), z.array(z.string())])
    .transform(kinds => [kinds].flat())
    .optional(),
  from: time.optional(),
  to: time.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
});

const cursorSchema = z.strictObject({ id: z.string().regex(/^\d{1,18}$/) });

/**
 * @throws InputError naming the parameter that is wrong.
 * @internal
 */
export function parseHistoryRequest(query: unknown): HistoryRequest {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(`Parameter ${issue.path.join('.')}: ${issue.message}`);
  }
  const { cursor, ...request } = parsed.data;
  if (request.from && request.to && request.from > request.to) {
    throw new InputError(`Parameter from: must not be after 'to'`);
  }
  return {
    ...request,
    before:
      cursor === undefined ? undefined : decodeCursor(cursor, cursorSchema).id,
  };
}
