import fs from 'node:fs';
import path from 'node:path';
import { bin, ROOT } from './run.mjs';

const REPORT = path.join(ROOT, 'e2e-test-report/results.json');

/** The built portal in a real browser; see e2e/README.md. */
export async function runEndToEnd(args = []) {
  fs.rmSync(REPORT, { force: true });
  const code = await bin('playwright', ['test', ...args], {
    env: { CI: '1', FORCE_COLOR: '0' },
  });
  if (!fs.existsSync(REPORT)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(fs.readFileSync(REPORT, 'utf8'));
  return {
    passed: stats.expected,
    failed: code === 0 ? stats.unexpected : Math.max(stats.unexpected, 1),
    note: [
      stats.skipped && `${stats.skipped} skipped`,
      stats.flaky && `${stats.flaky} flaky`,
    ]
      .filter(Boolean)
      .join(', '),
  };
}
