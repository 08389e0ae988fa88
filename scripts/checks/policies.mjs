import { spawnSync } from 'node:child_process';
import { asOne, ROOT, run } from './run.mjs';

const READINESS = 'packages/cli/bin/readiness';
const STARTER_POLICIES = 'plugins/readiness-backend/policies';
const DEMO_POLICIES = 'examples/policies';

/** The starter policy is valid, with that of the demo above it, and the tests inside its documents hold. */
export async function runPolicyTests() {
  const valid = await run(process.execPath, [
    READINESS,
    'validate',
    STARTER_POLICIES,
    DEMO_POLICIES,
  ]);
  if (valid !== 0) return asOne(valid);
  const code = await run(process.execPath, [
    READINESS,
    'test',
    STARTER_POLICIES,
  ]);
  const { stdout } = spawnSync(
    process.execPath,
    [READINESS, 'test', '--json', STARTER_POLICIES],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  try {
    const { passed, failed } = JSON.parse(stdout);
    return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
