/** Words of the catalog's own page. @internal */
export const catalogIndexMessages = {
  gate: 'Gate',
  gateStatus: 'Status of {{gate}}',
  noStatus: 'no status',
  readinessLevel: 'Readiness level',
  readinessProfile: 'Governance profile',
  readinessRiskTier: 'Risk tier',
  readinessMode: 'Delivery mode',
  column: 'Readiness',
  noLevel: 'No level',
  gates: 'Gates: {{gates}}',
  gateIs: '{{gate}} {{status}}',
} as const;
