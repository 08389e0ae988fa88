import { InputError } from '@backstage/errors';
import { Request } from 'express';

const MAX_KEY_LENGTH = 255;

/** @throws InputError for a key that is empty or too long. @internal */
export function readIdempotencyKey(request: Request): string | undefined {
  const key = request.header('Idempotency-Key')?.trim();
  if (key === '' || (key && key.length > MAX_KEY_LENGTH)) {
    throw new InputError(
      `Idempotency-Key must have 1 to ${MAX_KEY_LENGTH} characters`,
    );
  }
  return key;
}
