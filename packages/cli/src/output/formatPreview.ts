import chalk from 'chalk';
import { PolicyPreview } from 'backstage-plugin-readiness-common';
import {
  describeCounts,
  describeEntity,
  describeTransition,
} from './describePreview';

/** What a draft would change: documents, counts, then each entity. @internal */
export function formatPreview(preview: PolicyPreview): string {
  const { documents, transitions, entities, truncated, changed } = preview;
  const width = Math.max(
    0,
    ...transitions.map(one => describeTransition(one).length),
  );
  return `${[
    chalk.bold(describeCounts(preview)),
    ...documents.map(
      ({ kind, name, change }) => `  ${change.padEnd(7)}  ${kind}/${name}`,
    ),
    ...section(
      transitions.map(
        one =>
          `${String(one.entities).padStart(5)}  ${describeTransition(
            one,
          ).padEnd(width)}  ${one.from} → ${one.to}`,
      ),
    ),
    ...section(
      entities.flatMap(entity => [
        `${chalk.bold(entity.title)}  ${chalk.dim(entity.entityRef)}`,
        ...describeEntity(entity).map(line => `  ${line}`),
      ]),
    ),
    ...(truncated ? [`and ${changed - entities.length} more`] : []),
    chalk.dim(
      `policy version ${preview.policyVersion}, draft ${preview.draftVersion}`,
    ),
  ].join('\n')}\n`;
}

function section(lines: string[]): string[] {
  return lines.length > 0 ? ['', ...lines, ''] : [];
}
