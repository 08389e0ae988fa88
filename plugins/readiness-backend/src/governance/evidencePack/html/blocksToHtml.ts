import {
  EvidencePackBlock,
  EvidencePackText,
} from 'backstage-plugin-readiness-common';
import { Html, html, webAddress } from './html';

/** @internal */
export function blocksToHtml(blocks: readonly EvidencePackBlock[]): Html[] {
  return blocks.map(toHtml);
}

function toHtml(block: EvidencePackBlock): Html {
  switch (block.type) {
    case 'heading':
      return html`<h3>${block.text}</h3>`;
    case 'paragraph':
      return html`<p>${textToHtml(block.text)}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map(item => html`<li>${textToHtml(item)}</li>`)}
      </ul>`;
    case 'facts':
      return html`<dl>
        ${block.items.map(
          ({ label, value }) =>
            html`<dt>${label}</dt>
              <dd>${textToHtml(value)}</dd>`,
        )}
      </dl>`;
    default:
      return tableToHtml(block);
  }
}

function tableToHtml({
  caption,
  columns,
  rows,
}: Extract<EvidencePackBlock, { type: 'table' }>): Html {
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(column => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr>
            <th scope="row">${textToHtml(name)}</th>
            ${cells.map(cell => html`<td>${textToHtml(cell)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function textToHtml(value: EvidencePackText): Html {
  if (typeof value === 'string') {
    return html`${value}`;
  }
  const text = value.code ? html`<code>${value.text}</code>` : value.text;
  const url = webAddress(value.url);
  return url
    ? html`<a href="${url}" rel="noopener noreferrer">${text}</a>`
    : html`${text}`;
}
