/**
 * Stamps readiness on catalog entities.
 *
 * @packageDocumentation
 */
export {
  catalogModuleReadiness,
  catalogModuleReadiness as default,
} from './module';
