/** Ids as the Hugging Face hub and SPDX (in lower case) write them; the first that matches wins. */
const KNOWN: readonly [pattern: RegExp, id: string][] = [
  [
    /\bapache(?: software)?(?: license| licence)?[-, ]*(?:v|version )?2(?:\.0)?\b/,
    'apache-2.0',
  ],
  [/\bcc[- ]?by[- ]nc[- ]sa[- ]?4(?:\.0)?\b/, 'cc-by-nc-sa-4.0'],
  [/\bcc[- ]?by[- ]nc[- ]nd[- ]?4(?:\.0)?\b/, 'cc-by-nc-nd-4.0'],
  [/\bcc[- ]?by[- ]nc[- ]?4(?:\.0)?\b/, 'cc-by-nc-4.0'],
  [/\bcc[- ]?by[- ]sa[- ]?4(?:\.0)?\b/, 'cc-by-sa-4.0'],
  [/\bcc[- ]?by[- ]sa[- ]?3(?:\.0)?\b/, 'cc-by-sa-3.0'],
  [/\bcc[- ]?by[- ]?4(?:\.0)?\b/, 'cc-by-4.0'],
  [/\bcc0(?:[- ]1\.0)?\b/, 'cc0-1.0'],
  [/\bagpl[- ]?v?3(?:\.0)?\b/, 'agpl-3.0'],
  [/\blgpl[- ]?v?3(?:\.0)?\b/, 'lgpl-3.0'],
  [/\bgpl[- ]?v?3(?:\.0)?\b/, 'gpl-3.0'],
  [/\bgpl[- ]?v?2(?:\.0)?\b/, 'gpl-2.0'],
  [/\bbsd[- ]3(?:[- ]clause)?\b|\b3-clause bsd\b/, 'bsd-3-clause'],
  [/\bbsd[- ]2(?:[- ]clause)?\b|\b2-clause bsd\b/, 'bsd-2-clause'],
  [/\bmpl[- ]?2(?:\.0)?\b/, 'mpl-2.0'],
  [/\bmit\b/, 'mit'],
  [/\bproprietary\b/, 'proprietary'],
  [/(?<![\w-])internal(?![\w-])/, 'internal'],
];

const MAX_LENGTH = 100;

/**
 * The licence that a text names: a usual id where one is recognised ("Apache License, Version 2.0" is
 * `apache-2.0`), else its first line, shortened to 100 characters.
 * @internal
 */
export function recogniseLicense(text: string): string {
  const firstLine = text.trim().split('\n', 1)[0].slice(0, 500);
  const lower = firstLine.toLowerCase();
  const known = KNOWN.find(([pattern]) => pattern.test(lower));
  if (known) {
    return known[1];
  }
  const plain = firstLine.replace(/[.\s]+$/, '');
  return plain.length > MAX_LENGTH
    ? `${plain.slice(0, MAX_LENGTH - 1).trimEnd()}…`
    : plain;
}
