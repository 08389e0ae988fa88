/**
 * Extension points and fact source contract of the Readiness backend.
 *
 * @packageDocumentation
 */
export * from './EvidencePackSectionProvider';
export * from './FactSource';
export * from './clock';
export * from './extensions';
export * from './permissions/conditions';
export * from './permissions/readinessEntity';
export * from './permissions/rules';
