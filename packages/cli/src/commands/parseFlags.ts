import { InputError } from '@backstage/errors';

/**
 * Refuses flags that the command does not know, so that a typing error is no silent default.
 * @internal
 */
export function refuseUnknownFlags(
  unknownFlags: Record<string, unknown>,
  usage: string,
): void {
  const names = Object.keys(unknownFlags);
  if (names.length > 0) {
    const flags = names.map(name => `--${name}`).join(', ');
    throw new InputError(`unknown option ${flags}; see ${usage} --help`);
  }
}

/**
 * The files and folders named on the command line.
 * @throws InputError when there is none
 * @internal
 */
export function requirePaths(paths: string[], usage: string): string[] {
  if (paths.length === 0) {
    throw new InputError(`no file or folder given; see ${usage} --help`);
  }
  return paths;
}

/**
 * The time given with `--now`, else the current one; ISO 8601 in UTC.
 * @throws InputError when it is no time
 * @internal
 */
export function readTime(value: string | undefined): string {
  const time = value === undefined ? new Date() : new Date(value);
  if (Number.isNaN(time.getTime())) {
    throw new InputError(`--now is no ISO 8601 time: ${value}`);
  }
  return time.toISOString();
}
