import chalk from 'chalk';
import { ReadinessAuditVerdict } from 'backstage-plugin-readiness-common';
import { plural } from './describePreview';

/** A verdict as the command tells it. @internal */
export interface ToldVerdict extends ReadinessAuditVerdict {
  /** Of an export: which part of each chain is in the file, and where it ends. */
  chains?: {
    entityRef: string;
    first: number;
    last: number;
    lastHash: string;
  }[];
}

/** Whether the logs are whole; of those that are not the first bad record. @internal */
export function formatAuditVerdict(verdict: ToldVerdict): string {
  const { ok, entities, records, broken, chains = [] } = verdict;
  const logs = plural(entities, 'log', 'logs');
  const what = `${logs} with ${plural(records, 'record', 'records')}`;
  const cut = chains.filter(({ first }) => first > 0);
  return `${[
    ok
      ? `${chalk.green('whole')}  ${what}`
      : `${chalk.red('broken')}  ${broken.length} of ${what}`,
    ...broken.map(
      ({ entityRef, sequence, reason }) =>
        `  ${entityRef} record ${sequence}: ${reason}`,
    ),
    ...cut.map(
      ({ entityRef, first }) =>
        `  ${entityRef} begins at record ${first} in this file; what came before was not looked at`,
    ),
    ...chains.map(({ entityRef, last, lastHash }) =>
      chalk.dim(`  ${entityRef} ends with record ${last}, ${lastHash}`),
    ),
  ].join('\n')}\n`;
}
