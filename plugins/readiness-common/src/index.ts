/**
 * Types, permissions, annotations and client shared by the Readiness plugins.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './api/badges';
export * from './api/delivery';
export * from './api/evidencePack';
export * from './api/facts';
export * from './api/campaigns';
export * from './api/fleet';
export * from './api/gates';
export * from './api/governance';
export * from './api/people';
export * from './api/policyDocuments';
export * from './api/preview';
export * from './api/reviews';
export * from './api/stamps';
export * from './api/types';
export * from './auditChain';
export * from './client/DeliveryApi';
export * from './client/FleetApi';
export * from './client/GovernanceApi';
export * from './client/ReadinessApi';
export * from './client/ReadinessClient';
export type { ReadinessClientOptions } from './client/ReadinessTransport';
export * from './events';
export * from './gateProgress';
export * from './permissions';
export * from './subjects';
