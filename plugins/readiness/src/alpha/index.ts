/**
 * Readiness for the new frontend system.
 *
 * @packageDocumentation
 */
export { readinessPlugin as default } from './plugin';
export { catalogIndexPageModule } from './catalogIndexPageModule';
export { readinessTranslationRef } from '../translation';
