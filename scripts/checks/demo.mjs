import fs from 'node:fs';
import path from 'node:path';
import { asOne, ROOT, run } from './run.mjs';

/** What makes the demo is read as it should be, and a short past is lived through for real. */
export async function runDemoTests() {
  const folder = path.join(ROOT, 'scripts/demo');
  const files = fs
    .readdirSync(folder, { recursive: true })
    .filter(name => name.endsWith('.test.mjs'))
    .map(name => path.join(folder, name));
  return asOne(await run(process.execPath, ['--test', ...files]));
}
