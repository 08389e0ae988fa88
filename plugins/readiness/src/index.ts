/**
 * Frontend of Readiness.
 *
 * @packageDocumentation
 */
export {
  EntityReadinessCard,
  EntityReadinessContent,
  EntityReadinessHoldingsCard,
  HomePageReadiness,
  ReadinessGatePicker,
  ReadinessLevelPicker,
  ReadinessModePicker,
  ReadinessPage,
  ReadinessProfilePicker,
  ReadinessRiskTierPicker,
  ReadinessSearchFilters,
  ReadinessSearchResultListItem,
  readinessPlugin,
} from './plugin';
export {
  createReadinessColumn,
  withReadinessColumn,
} from './catalogIndex/readinessColumn';
export { entityContentRouteRef, rootRouteRef } from './routes';
export { readinessTranslationRef } from './translation';
