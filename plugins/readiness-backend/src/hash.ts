import { hash } from 'crypto';

/** SHA-256 as hexadecimal digits; the hash function given to the engine. @internal */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
