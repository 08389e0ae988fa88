/**
 * Tests for those who write fact sources. Import it in test files only: it uses the globals of Jest.
 *
 * @packageDocumentation
 */
export * from './testUtils/factSourceContract';
export * from './testUtils/factsTable';
