/**
 * Backend plugin of Readiness.
 *
 * @packageDocumentation
 */
export { readinessPlugin, readinessPlugin as default } from './plugin';
