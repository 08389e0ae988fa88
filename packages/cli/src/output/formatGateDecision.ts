import chalk from 'chalk';
import { ReadinessGateDecision } from 'backstage-plugin-readiness-common';

/** A decision as the command tells it; without an answer of the backend there is no status. @internal */
export type ToldDecision = { entityRef: string; gate: string } & (
  | ReadinessGateDecision
  | { decision: 'allow' | 'deny'; unavailable: true; reasons: string[] }
);

/** What was decided, why, and under which policy. @internal */
export function formatGateDecision(told: ToldDecision): string {
  const word =
    told.decision === 'allow' ? chalk.green('allow') : chalk.red('deny');
  const head = `${word}  ${told.gate} of ${told.entityRef}`;
  const [first, ...rest] = told.reasons;
  return `${[
    'unavailable' in told ? head : `${head} (gate is to ${told.enforcement})`,
    first,
    ...rest.map(reason => `  - ${reason}`),
    ...('unavailable' in told ? [] : [basis(told)]),
  ].join('\n')}\n`;
}

function basis({ version, policyVersion }: ReadinessGateDecision): string {
  const about = version ? `version ${version}, ` : '';
  return chalk.dim(`${about}policy version ${policyVersion}`);
}
