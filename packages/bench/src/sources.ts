/** The folder of this package's sources; it is run from them and never built. */
// eslint-disable-next-line no-restricted-syntax -- these sources are never bundled
export const SOURCES = __dirname;
