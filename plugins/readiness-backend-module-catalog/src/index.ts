/**
 * Facts from catalog entities for the Readiness backend.
 *
 * @packageDocumentation
 */
export { catalogFacts, sloFacts } from './facts';
export {
  readinessModuleCatalog,
  readinessModuleCatalog as default,
} from './module';
