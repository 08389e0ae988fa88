import { InputError } from '@backstage/errors';
import { PolicyFile } from 'backstage-plugin-readiness-engine';
import fs from 'node:fs';
import path from 'node:path';

const POLICY_FILE = /\.ya?ml$/;

/**
 * Reads the files named, and of the folders named every YAML file at any depth, in the order of their names.
 * @throws InputError when a path is not there, or nothing was found
 * @internal
 */
export function readPolicyFiles(paths: string[]): PolicyFile[] {
  const names = [...new Set(paths.flatMap(listFiles))].sort();
  if (names.length === 0) {
    throw new InputError(`no YAML file in ${paths.join(', ')}`);
  }
  return names.map(name => ({ name, text: fs.readFileSync(name, 'utf8') }));
}

function listFiles(name: string): string[] {
  const stats = fs.statSync(name, { throwIfNoEntry: false });
  if (!stats) throw new InputError(`no such file or folder: ${name}`);
  if (!stats.isDirectory()) return [path.normalize(name)];
  return fs
    .readdirSync(name, { recursive: true, encoding: 'utf8' })
    .filter(entry => POLICY_FILE.test(entry))
    .map(entry => path.join(name, entry));
}
