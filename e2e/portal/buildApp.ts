import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { REPORT_DIR, ROOT } from './paths';

// What ends up in the app.
const SOURCES = [
  'packages/app/src',
  'packages/app/package.json',
  'plugins/readiness/src',
  'plugins/readiness-react/src',
  'plugins/readiness-common/src',
  'plugins/readiness-engine/src',
];

/** Builds the app unless what is in packages/app/dist is newer than every source of it. */
export default function buildApp(): void {
  fs.rmSync(REPORT_DIR, { recursive: true, force: true });
  fs.mkdirSync(REPORT_DIR, { recursive: true });
  const built = modifiedAt(path.join(ROOT, 'packages/app/dist/index.html'));
  if (
    built > Math.max(...SOURCES.map(name => modifiedAt(path.join(ROOT, name))))
  ) {
    return;
  }
  process.stdout.write('Building the app\n');
  const { status, stdout, stderr } = spawnSync(
    path.join(ROOT, 'node_modules/.bin/backstage-cli'),
    ['package', 'build'],
    { cwd: path.join(ROOT, 'packages/app'), encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(`the app could not be built:\n${stdout}\n${stderr}`);
  }
}

/** Latest change of a file, or of any file in a folder; 0 when it is not there. */
function modifiedAt(name: string): number {
  const stats = fs.statSync(name, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return fs
    .readdirSync(name, { recursive: true, encoding: 'utf8' })
    .filter(entry => !/\.test\.tsx?$/.test(entry))
    .reduce(
      (latest, entry) =>
        Math.max(latest, fs.statSync(path.join(name, entry)).mtimeMs),
      0,
    );
}
