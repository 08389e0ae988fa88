/**
 * Builders for tests of anything that uses the engine.
 *
 * @packageDocumentation
 */
export * from './testUtils/builders';
export * from './testUtils/gates';
