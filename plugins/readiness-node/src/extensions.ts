import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { EvidencePackSectionProvider } from './EvidencePackSectionProvider';
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

/** @public */
export interface ReadinessEvidencePackExtensionPoint {
  /**
   * Adds sections; all or none.
   * @throws ConflictError when a kind is taken, InputError when it is not in kebab-case.
   */
  addSection(...providers: EvidencePackSectionProvider[]): void;
}

/**
 * Where modules add sections to evidence packs.
 * @public
 */
export const readinessEvidencePackExtensionPoint =
  createExtensionPoint<ReadinessEvidencePackExtensionPoint>({
    id: 'readiness.evidence-pack',
  });
