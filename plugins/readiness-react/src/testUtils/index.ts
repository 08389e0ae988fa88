/**
 * Test doubles and example data of Readiness.
 *
 * @packageDocumentation
 */
export * from './builders';
export * from './claimsTriage';
export * from './claimsTriageHistory';
export * from './exampleChanges';
export * from './exampleContext';
export * from './exampleDelivery';
export * from './exampleGates';
export * from './exampleGovernance';
export * from './readinessApiMock';
export * from './partialApiMock';
export * from './exampleGateReview';
export * from './exampleModes';
export * from './examplePolicies';
export * from './examplePreview';
export * from './exampleReviews';
