import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres, testEnvironment } from '../pg.mjs';
import { bin } from './run.mjs';

// Without it, suites for databases that are not there would start containers.
const ENVIRONMENT = {
  CI: '1',
  BACKSTAGE_TEST_DISABLE_DOCKER: '1',
  FORCE_COLOR: '0',
};

/**
 * All unit, property and integration tests: each suite over a database runs on SQLite and on PostgreSQL.
 * A run without PostgreSQL fails: half of what is promised would be untested.
 */
export async function runTests(args = []) {
  const pg = await startPostgres();
  if (!pg) {
    console.error('No PostgreSQL: set PG_BIN to the folder that holds initdb.');
    return { passed: 0, failed: 1 };
  }
  const report = path.join(
    fs.mkdtempSync(path.join(os.tmpdir(), 'jest-')),
    'report.json',
  );
  try {
    const code = await bin(
      'backstage-cli',
      [
        'repo',
        'test',
        '--maxWorkers=2',
        // No test measures time; a busy machine is no failure.
        '--testTimeout=60000',
        '--json',
        `--outputFile=${report}`,
        ...args,
      ],
      { env: { ...ENVIRONMENT, ...testEnvironment(pg) } },
    );
    return countTests(report, code);
  } finally {
    await pg.stop();
    fs.rmSync(path.dirname(report), { recursive: true, force: true });
  }
}

function countTests(report, code) {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const result = JSON.parse(fs.readFileSync(report, 'utf8'));
  // a suite that does not load has no failed test of its own
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: code === 0 ? failed : Math.max(failed, 1),
    note: `${result.numTotalTestSuites} suites, ${result.numPendingTests} skipped`,
  };
}
