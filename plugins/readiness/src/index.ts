/**
 * Frontend of Readiness.
 *
 * @packageDocumentation
 */
export {
  EntityReadinessCard,
  EntityReadinessContent,
  ReadinessPage,
  readinessPlugin,
} from './plugin';
export { entityContentRouteRef, rootRouteRef } from './routes';
export { readinessTranslationRef } from './translation';
