import { JsonObject } from '@backstage/types';
import { readinessSignalKey } from 'backstage-plugin-readiness-common';

/**
 * Whether a signal on the readiness channel is about an entity.
 *
 * @internal
 */
export function signalConcerns(signal: JsonObject, entityRef: string): boolean {
  const { keys } = signal;
  return Array.isArray(keys) && keys.includes(readinessSignalKey(entityRef));
}
