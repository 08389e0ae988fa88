import { PolicyPreview } from 'backstage-plugin-readiness-common';
import { formatPolicyError } from 'backstage-plugin-readiness-engine';
import {
  describeCounts,
  describeEntity,
  describeTransition,
  plural,
} from './describePreview';

/** Comments on GitHub end at 65,536 characters, and nobody reads as many. */
const MAX_ENTITIES = 100;
const MAX_LENGTH = 60_000;

/** As {@link formatPreview}, for a comment on a pull request. @internal */
export function formatPreviewMarkdown(preview: PolicyPreview): string {
  const { errors, documents, transitions, entities, changed } = preview;
  if (errors.length > 0) {
    return text([
      '### Readiness: the draft has errors',
      '',
      ...errors.map(error => `- ${code(formatPolicyError(error))}`),
    ]);
  }
  const lines = [
    `### Readiness: ${describeCounts(preview)}`,
    '',
    documents.length === 0
      ? 'No document is different from the policy in force.'
      : `${plural(
          documents.length,
          'document differs',
          'documents differ',
        )} from the policy in force: ${documents
          .map(
            ({ kind, name, change }) => `${code(`${kind}/${name}`)} ${change}`,
          )
          .join(', ')}.`,
  ];
  if (transitions.length > 0) {
    lines.push(
      '',
      '| What | From | To | Entities |',
      '| --- | --- | --- | ---: |',
      ...transitions.map(
        one =>
          `| ${cell(describeTransition(one))} | ${cell(one.from)} | ${cell(
            one.to,
          )} | ${one.entities} |`,
      ),
    );
  }
  if (entities.length > 0) {
    lines.push(
      '',
      '<details><summary>Entities</summary>',
      '',
      '| Entity | What changes |',
      '| --- | --- |',
    );
    let length = text(lines).length;
    let shown = 0;
    for (const entity of entities.slice(0, MAX_ENTITIES)) {
      const row = `| ${cell(entity.title)}<br>${cell(
        entity.entityRef,
      )} | ${describeEntity(entity).map(cell).join('<br>')} |`;
      length += row.length + 1;
      if (length > MAX_LENGTH) {
        break;
      }
      lines.push(row);
      shown += 1;
    }
    if (shown < changed) {
      lines.push('', `and ${changed - shown} more`);
    }
    lines.push('', '</details>');
  }
  return text(lines);
}

function text(lines: string[]): string {
  return `${lines.join('\n')}\n`;
}

function code(words: string): string {
  return `\`${words.replace(/`/g, "'").replace(/\s+/g, ' ')}\``;
}

/** Titles are written by people: none of them breaks the table, mentions somebody or is markup. */
function cell(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~-]/g, '\\$&')
    .replace(/@/g, '@\u200B');
}
