import { defineConfig } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import type { DatabaseName } from './e2e/portal/databases';

// Asked once: the workers load this file too, and a browser may have to be unpacked first.
process.env.READINESS_E2E_BROWSER ??= execFileSync(
  process.execPath,
  ['scripts/checks/browser.mjs', '--json'],
  { cwd: __dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
);
const browser = JSON.parse(process.env.READINESS_E2E_BROWSER) as {
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
};

export default defineConfig<{}, { database: DatabaseName }>({
  testDir: 'e2e/tests',
  outputDir: 'e2e-test-report/failures',
  globalSetup: './e2e/portal/buildApp.ts',
  // one portal at a time: all of them use the same port
  workers: 1,
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: 'e2e-test-report/results.json' }],
    ['html', { outputFolder: 'e2e-test-report/html', open: 'never' }],
  ],
  use: {
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: browser,
  },
  projects: [
    { name: 'sqlite', use: { database: 'sqlite' } },
    {
      name: 'postgres',
      use: { database: 'postgres' },
      testMatch: /persistence\.spec\.ts/,
    },
  ],
});
