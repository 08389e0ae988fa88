/**
 * Finds entities by their readiness in the search of Backstage.
 *
 * @packageDocumentation
 */
export {
  searchModuleReadiness,
  searchModuleReadiness as default,
} from './module';
