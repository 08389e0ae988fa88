import { isError } from '@backstage/errors';

/**
 * What a command tells the shell.
 * @internal
 */
export const EXIT_CODE = {
  /** All is well. */
  ok: 0,
  /** The command looked, and what it looked at is not well: an invalid policy, a failed test. */
  notWell: 1,
  /** The command could not look: wrong arguments, a file that cannot be read. */
  couldNotRun: 2,
} as const;

/** @internal */
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];

/**
 * Runs a command and ends the process with its code: runCli would end it with codes of its own.
 * @internal
 */
export async function runCommand(
  command: () => Promise<ExitCode> | ExitCode,
): Promise<never> {
  try {
    process.exit(await command());
  } catch (error) {
    const message = isError(error) ? error.message : String(error);
    process.stderr.write(`readiness: ${message}\n`);
    process.exit(EXIT_CODE.couldNotRun);
  }
}
