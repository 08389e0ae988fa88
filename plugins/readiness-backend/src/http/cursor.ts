import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';

/** Opaque to clients; never trusted. @internal */
export function encodeCursor(value: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
}

/**
 * @throws InputError when the cursor is none of ours.
 * @internal
 */
export function decodeCursor<T>(cursor: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
  } catch {
    throw new InputError(
      'The cursor is not valid; take it unchanged from pageInfo.nextCursor of the answer before',
    );
  }
}
