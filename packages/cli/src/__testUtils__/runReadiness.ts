import { spawnSync } from 'node:child_process';
import path from 'node:path';

const PACKAGE = path.resolve(__dirname, '../..');

/**
 * Runs the program as a shell does, in the folder of this package's fixtures.
 * @internal
 */
export function runReadiness(...args: string[]): {
  code: number | null;
  stdout: string;
  stderr: string;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(PACKAGE, 'bin/readiness'), ...args],
    {
      cwd: path.join(PACKAGE, 'fixtures'),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, FORCE_COLOR: '0' },
    },
  );
  return { code: status, stdout, stderr };
}
