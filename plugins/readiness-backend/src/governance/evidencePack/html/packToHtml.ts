import { EvidencePack } from 'backstage-plugin-readiness-common';
import { formatMoment } from 'backstage-plugin-readiness-engine';
import { blocksToHtml } from './blocksToHtml';
import { Html, html } from './html';
import { markdownToHtml } from './markdownToHtml';
import { PACK_META_POLICY, STYLESHEET } from './stylesheet';

/** To the letter: the policy names the hash of what is between the tags. */
const STYLE_ELEMENT = new Html(`<style>${STYLESHEET}</style>`);

/** A pack as one document that needs nothing else. @internal */
export function packToHtml(pack: EvidencePack): string {
  const about = [
    pack.entityTitle,
    ...(pack.version ? [`version ${pack.version}`] : []),
    pack.gate ? pack.gate.title : 'all gates',
  ].join(', ');
  const document = html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="${PACK_META_POLICY}"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${pack.title}: ${about}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <header>
          <h1>${pack.title}</h1>
          <p>${about}</p>
          ${pack.introduction ? markdownToHtml(pack.introduction) : undefined}
        </header>
        <main>
          ${pack.sections.map(
            (section, index) => html`<section aria-labelledby="s${index + 1}">
              <h2 id="s${index + 1}">${section.title}</h2>
              ${section.text ? markdownToHtml(section.text) : undefined}
              ${blocksToHtml(section.blocks)}
            </section> `,
          )}
        </main>
        <footer>
          <p>
            Made on ${formatMoment(pack.generatedAt)} for ${pack.generatedFor}
            under policy version <code>${pack.policyVersion}</code>.
          </p>
        </footer>
      </body>
    </html> `;
  return document.text;
}
