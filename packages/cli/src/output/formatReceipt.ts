import chalk from 'chalk';
import { CheckedReceipt } from '../receipt/checkReceipt';

/** Whether a receipt is good, why not, and what it says. @internal */
export function formatReceipt({
  ok,
  problems,
  receipt,
}: CheckedReceipt): string {
  const about = receipt ? `  ${receipt.gate} of ${receipt.sub}` : '';
  return `${[
    `${ok ? chalk.green('allow') : chalk.red('refused')}${about}`,
    ...problems.map(problem => `  - ${problem}`),
    ...(receipt
      ? [
          ...receipt.reasons,
          chalk.dim(
            [
              ...(receipt.version ? [`version ${receipt.version}`] : []),
              `policy version ${receipt.policyVersion}`,
            ].join(', '),
          ),
          chalk.dim(
            `signed by ${receipt.iss} at ${toTime(
              receipt.iat,
            )}, good until ${toTime(receipt.exp)}`,
          ),
        ]
      : []),
  ].join('\n')}\n`;
}

function toTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
