/**
 * Facts from repository files (model card, runbook, licence) for the Readiness backend.
 *
 * @packageDocumentation
 */
export { repositoryFacts } from './facts';
export {
  readinessModuleRepository,
  readinessModuleRepository as default,
} from './module';
export { readModelCard, type ModelCard } from './modelCard/readModelCard';
export type { ModelCardSection } from './modelCard/vocabulary';
export {
  readDatasetCard,
  type DatasetCard,
  type DatasetCardSection,
} from './datasetCard/readDatasetCard';
export { readRunbook, type Runbook } from './runbook/readRunbook';
