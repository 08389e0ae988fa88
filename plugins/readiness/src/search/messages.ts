/** Words of the search page. @internal */
export const searchMessages = {
  level: 'Readiness level',
  gate: 'Gate and status',
  profile: 'Governance profile',
  riskTier: 'Risk tier',
  all: 'All',
  gateIs: '{{gate}}: {{status}}',
  score: 'score {{value}}',
} as const;
