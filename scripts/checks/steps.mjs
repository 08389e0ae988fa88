import { runArchitecture } from './architecture/index.mjs';
import { runDemoTests } from './demo.mjs';
import { runEndToEnd } from './endToEnd.mjs';
import { runOpenApi } from './openapi.mjs';
import { runPolicyTests } from './policies.mjs';
import { asOne, bin } from './run.mjs';
import { runTests } from './tests.mjs';

// The same arguments as the root script `api-reports`, which writes the reports.
const API_REPORTS = [
  ...['api-reports', 'plugins/*', '--allow-all-warnings'],
  // the second of them names absolute paths
  ...['--omit-messages', 'ae-undocumented,ae-wrong-input-file-type'],
];

/**
 * What `./yarnw verify` runs, in this order. A step whose `needs` did not pass is not run and counts
 * as failed; all others run whatever came before.
 * @type {{ name: string, title: string, needs?: string[], run: () => Promise<{ passed: number, failed: number, note?: string }> }[]}
 */
export const STEPS = [
  {
    name: 'tsc',
    title: 'Types',
    // From nothing: what an earlier run left changes the order of members in the API reports.
    run: async () => asOne(await bin('tsc', ['--incremental', 'false'])),
  },
  {
    name: 'lint',
    title: 'Lint',
    run: async () =>
      asOne(await bin('backstage-cli', ['repo', 'lint', '--max-warnings=0'])),
  },
  {
    name: 'promises',
    title: 'Lint with types: no floating promise',
    run: async () =>
      asOne(
        await bin('eslint', [
          ...['--no-eslintrc', '--config', 'scripts/checks/eslint.typed.js'],
          // its only warnings are that it does not look at inline configuration
          ...['--ext', '.ts,.tsx', '--quiet'],
          ...['plugins', 'packages', 'e2e', 'playwright.config.ts'],
        ]),
      ),
  },
  {
    name: 'prettier',
    title: 'Formatting',
    run: async () => asOne(await bin('prettier', ['--check', '.'])),
  },
  { name: 'architecture', title: 'Architecture', run: runArchitecture },
  {
    name: 'test',
    title: 'Unit, property and integration tests (SQLite and PostgreSQL)',
    run: runTests,
  },
  {
    name: 'policy',
    title: 'Starter policy and its tests',
    run: runPolicyTests,
  },
  { name: 'demo', title: 'The demo and its past', run: runDemoTests },
  { name: 'openapi', title: 'OpenAPI document', run: runOpenApi },
  {
    name: 'api-reports',
    title: 'API reports',
    needs: ['tsc'], // reads the declarations that tsc writes
    run: async () =>
      asOne(await bin('backstage-repo-tools', [...API_REPORTS, '--ci'])),
  },
  {
    name: 'build',
    title: 'Build',
    needs: ['tsc'], // so does a package
    run: async () =>
      asOne(await bin('backstage-cli', ['repo', 'build', '--all'])),
  },
  {
    name: 'e2e',
    title: 'End to end, in a real browser',
    run: runEndToEnd,
  },
];
