import { UrlReaderService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { PolicyError, PolicyFile } from 'backstage-plugin-readiness-engine';
import { promises as fs } from 'fs';
import path from 'path';
import { PolicySource } from '../readReadinessOptions';

const YAML_FILE = /\.ya?ml$/i;

/** Total text of all policy files; a policy is text written by people. */
const MAX_POLICY_BYTES = 20 * 1024 * 1024;

/** What was read, and for each source that could not be read, why. @internal */
export interface PolicyReading {
  files: PolicyFile[];
  errors: PolicyError[];
}

/**
 * Reads all sources; files of one source are in the order of their names.
 * @internal
 */
export async function readPolicyFiles(
  sources: PolicySource[],
  urlReader: UrlReaderService,
): Promise<PolicyReading> {
  const reading: PolicyReading = { files: [], errors: [] };
  for (const source of sources) {
    try {
      const files =
        source.type === 'file'
          ? await readFromDisk(source.target)
          : await readFromUrl(source.target, urlReader);
      if (files.length === 0) {
        reading.errors.push(
          unreadable(source.target, 'there is no .yaml or .yml file in it'),
        );
      }
      reading.files.push(...files);
    } catch (error) {
      reading.errors.push(unreadable(source.target, stringifyError(error)));
    }
  }
  const size = reading.files.reduce((sum, file) => sum + file.text.length, 0);
  if (size > MAX_POLICY_BYTES) {
    reading.errors.push(
      unreadable(
        'readiness.policies',
        `${size} characters are more than the ${MAX_POLICY_BYTES} allowed`,
      ),
    );
  }
  return reading;
}

function unreadable(file: string, why: string): PolicyError {
  return {
    file,
    line: 1,
    column: 1,
    path: '',
    code: 'unreadable-source',
    message: `The policy could not be read: ${why}`,
  };
}

async function readFromDisk(target: string): Promise<PolicyFile[]> {
  const stat = await fs.stat(target);
  if (stat.isFile()) {
    return [{ name: target, text: await fs.readFile(target, 'utf8') }];
  }
  const entries = await fs.readdir(target, {
    recursive: true,
    withFileTypes: true,
  });
  const names = entries
    .filter(entry => entry.isFile() && YAML_FILE.test(entry.name))
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    names.map(async name => ({ name, text: await fs.readFile(name, 'utf8') })),
  );
}

async function readFromUrl(
  target: string,
  urlReader: UrlReaderService,
): Promise<PolicyFile[]> {
  if (YAML_FILE.test(new URL(target).pathname)) {
    const response = await urlReader.readUrl(target);
    return [{ name: target, text: (await response.buffer()).toString('utf8') }];
  }
  const tree = await urlReader.readTree(target, {
    filter: name => YAML_FILE.test(name),
  });
  const files = await Promise.all(
    (
      await tree.files()
    ).map(async file => ({
      name: `${target.replace(/\/+$/, '')}/${file.path}`,
      text: (await file.content()).toString('utf8'),
    })),
  );
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
