import path from 'node:path';

/** Root of the repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Git-ignored: screenshots, logs and results of the last run. */
export const REPORT_DIR = path.join(ROOT, 'e2e-test-report');
