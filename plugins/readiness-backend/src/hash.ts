import { createHash } from 'crypto';

/** SHA-256 as hexadecimal digits; the hash function given to the engine. @internal */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
