/**
 * Policy language, evaluation and scoring of Readiness; pure functions.
 *
 * @packageDocumentation
 */
export * from './assessment/assess';
export * from './assessment/compareAssessments';
export * from './assessment/diffAssessments';
export * from './assessment/types';
export * from './audit/chain';
export { CAMPAIGN_FILTER_FIELDS } from './campaigns/campaignFilter';
export * from './campaigns/campaignGoal';
export * from './campaigns/campaignIssues';
export * from './campaigns/campaignState';
export * from './delivery/adviceFor';
export * from './delivery/compareModes';
export * from './delivery/composeMode';
export { holdersOf } from './delivery/crew';
export * from './delivery/DeliveryInput';
export { deliveryModeOf } from './delivery/deliveryModeOf';
export type { RaisedExpectations } from './delivery/expectations';
export * from './delivery/inferContext';
export * from './delivery/productContext';
export * from './delivery/reviewDue';
export * from './delivery/suggestModes';
export { MAX_EXPRESSION_LENGTH } from './expression/limits';
export * from './facts/FactSet';
export * from './facts/formatFactValue';
export * from './facts/validateFactValue';
export * from './governance/gateDecision';
export { describeBasisChanges } from './governance/gateFingerprint';
export type {
  LevelStanding,
  RequirementInput,
} from './governance/gateRequirements';
export * from './governance/GateResult';
export * from './governance/gateStatus';
export * from './governance/GovernanceInput';
export * from './governance/mayDecide';
export * from './governance/party';
export * from './governance/riskTier';
export { GOVERNANCE_PROFILE_ANNOTATION } from './governance/resolveProfile';
export * from './metrics/deliveryMetrics';
export * from './policy/CompiledPolicy';
export type { CompiledAdviceRule } from './policy/compileDelivery';
export * from './policy/compilePolicy';
export * from './policy/documents';
export * from './policy/duration';
export { DEFAULT_RISK_TIERS } from './policy/effectiveProfile';
export type { ProfileRules } from './policy/effectiveProfile';
export type {
  LocatedDocument,
  PolicyPath,
  PolicyPosition,
} from './policy/LocatedDocument';
export * from './policy/parsePolicy';
export * from './policy/PolicyError';
export { groupsOf } from './policy/profileParties';
export type { NamedGroup } from './policy/profileParties';
export * from './policy/runPolicyTests';
export * from './policy/wantedDirection';
export { POLICY_KINDS, policyJsonSchemas } from './policy/schema';
