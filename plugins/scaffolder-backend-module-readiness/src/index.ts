/**
 * Scaffolder actions of Readiness.
 *
 * @packageDocumentation
 */
export {
  readinessScaffolderModule,
  readinessScaffolderModule as default,
} from './module';
