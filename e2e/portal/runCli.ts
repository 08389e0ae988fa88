import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './paths';
import type { Portal } from './Portal';

/** Runs the command line as a pipeline does, with the service token. */
export function runCli(
  portal: Portal,
  ...args: string[]
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'packages/cli/bin/readiness'), ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        READINESS_SERVER: portal.baseUrl,
        READINESS_TOKEN: portal.serviceToken,
      },
    },
  );
  return { status, output: stdout + stderr };
}
