import {
  formatPolicyError,
  PolicyError,
} from 'backstage-plugin-readiness-engine';

/**
 * One line per error, `file:line:column: message`, then how many there are.
 * @internal
 */
export function formatPolicyErrors(errors: PolicyError[]): string {
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return `${[...errors.map(formatPolicyError), count].join('\n')}\n`;
}
