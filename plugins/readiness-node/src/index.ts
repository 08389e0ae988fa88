/**
 * Extension points and fact source contract of the Readiness backend.
 *
 * @packageDocumentation
 */
export * from './FactSource';
export * from './extensions';
