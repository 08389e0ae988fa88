/**
 * Types, permissions, annotations and client shared by the Readiness plugins.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './api/facts';
export * from './api/gates';
export * from './api/governance';
export * from './api/types';
export * from './client/ReadinessApi';
export * from './client/ReadinessClient';
export * from './events';
export * from './permissions';
export * from './subjects';
