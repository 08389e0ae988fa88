import { createHash } from 'node:crypto';

/**
 * The hash that the backend uses too, so that both name a policy version alike.
 * @internal
 */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
