import { createHash } from 'crypto';

/**
 * Readable on screen, on paper and in grey: nothing is said by colour alone.
 * @internal
 */
export const STYLESHEET = `
@page { size: A4; margin: 18mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); } }
:root { color-scheme: light; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff;
  font: 0.95rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 0.25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.75rem; padding-bottom: 0.25rem; border-bottom: 2px solid #1a1a1a; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 0.5rem; }
a { color: inherit; }
code { font: 0.85em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.25rem; margin: 0 0 1rem; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.25rem; font-size: 0.85rem; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { padding: 0.3rem 0.4rem; border: 1px solid #767676; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead th { background: #ececec; overflow-wrap: normal; }
tbody th { font-weight: 600; }
footer { margin-top: 3rem; font-size: 0.85rem; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 9.5pt; }
  table { font-size: 8pt; }
  thead { display: table-header-group; }
  tr, dl, caption { break-inside: avoid; }
  h1, h2, h3, caption { break-after: avoid; }
  a[href]::after { content: none; }
}
`;

const digest = createHash('sha256').update(STYLESHEET).digest('base64');

/** What a pack may load and run: its own stylesheet and nothing else. @internal */
export const PACK_CONTENT_SECURITY_POLICY = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The same inside the file, for when it is opened from a disk; there are no ancestors then. @internal */
export const PACK_META_POLICY = PACK_CONTENT_SECURITY_POLICY.replace(
  /; frame-ancestors.*$/,
  '',
);
