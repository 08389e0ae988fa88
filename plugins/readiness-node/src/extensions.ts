import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { FactSource } from './FactSource';

/** @public */
export interface ReadinessFactSourcesExtensionPoint {
  /**
   * Adds sources; all or none.
   * @throws ConflictError when an id is taken, InputError when an id or fact name is no CEL identifier.
   */
  addFactSource(...sources: FactSource[]): void;
}

/**
 * Where modules add their fact sources.
 * @public
 */
export const readinessFactSourcesExtensionPoint =
  createExtensionPoint<ReadinessFactSourcesExtensionPoint>({
    id: 'readiness.fact-sources',
  });
