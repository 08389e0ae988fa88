import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { HumanDuration } from '@backstage/types';

/**
 * 256 KiB: ten times a long card. Reading is synchronous, so the limit also bounds how long one file
 * may hold the process.
 */
const DEFAULT_SIZE_LIMIT = 256 * 1024;

/**
 * Paths to look for, relative to the source location, in order.
 * @internal
 */
export interface RepositoryFileNames {
  modelCard: string[];
  datasetCard: string[];
  runbook: string[];
  readme: string[];
  license: string[];
  codeowners: string[];
}

/** @internal */
export interface RepositoryOptions {
  frequency: HumanDuration;
  timeout: HumanDuration;
  sizeLimitBytes: number;
  concurrency: number;
  files: RepositoryFileNames;
}

const DEFAULT_FILES: RepositoryFileNames = {
  modelCard: ['MODEL_CARD.md', 'model-card.md', 'docs/model-card.md'],
  datasetCard: ['DATASET_CARD.md', 'dataset-card.md', 'docs/dataset-card.md'],
  runbook: ['RUNBOOK.md', 'runbook.md', 'docs/runbook.md'],
  readme: ['README.md', 'readme.md', 'README'],
  license: ['LICENSE', 'LICENSE.md', 'LICENSE.txt'],
  codeowners: ['CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS'],
};

/**
 * Reads `readiness.repository`; every value has a default.
 *
 * @throws InputError naming the key of a value that cannot be used.
 * @internal
 */
export function readRepositoryConfig(root: Config): RepositoryOptions {
  const key = 'readiness.repository';
  const config = root.getOptionalConfig(key);
  return {
    frequency: readDuration(config, 'frequency') ?? { hours: 1 },
    timeout: readDuration(config, 'timeout') ?? { minutes: 2 },
    sizeLimitBytes:
      readCount(config, key, 'sizeLimitBytes') ?? DEFAULT_SIZE_LIMIT,
    concurrency: readCount(config, key, 'concurrency') ?? 4,
    files: {
      modelCard: readPaths(config, key, 'modelCard'),
      datasetCard: readPaths(config, key, 'datasetCard'),
      runbook: readPaths(config, key, 'runbook'),
      readme: readPaths(config, key, 'readme'),
      license: readPaths(config, key, 'license'),
      codeowners: readPaths(config, key, 'codeowners'),
    },
  };
}

function readDuration(
  config: Config | undefined,
  name: string,
): HumanDuration | undefined {
  return config?.has(name)
    ? readDurationFromConfig(config, { key: name })
    : undefined;
}

function readCount(
  config: Config | undefined,
  key: string,
  name: string,
): number | undefined {
  const value = config?.getOptionalNumber(name);
  if (value !== undefined && !(Number.isSafeInteger(value) && value > 0)) {
    throw new InputError(
      `Config ${key}.${name} has to be a whole number above 0, it is ${value}`,
    );
  }
  return value;
}

function readPaths(
  config: Config | undefined,
  key: string,
  name: keyof RepositoryFileNames,
): string[] {
  const paths = config?.getOptionalStringArray(`files.${name}`);
  for (const path of paths ?? []) {
    if (!isPlainRelativePath(path)) {
      throw new InputError(
        `Config ${key}.files.${name} has to hold paths below the source location, "${path}" is none`,
      );
    }
  }
  return paths ?? DEFAULT_FILES[name];
}

/**
 * Whether a path stays below where it starts: no drive, root, scheme, backslash or step up.
 * @internal
 */
export function isPlainRelativePath(path: string): boolean {
  return (
    /^[^\\/:?#%\0]+(?:\/[^\\/:?#%\0]+)*$/.test(path) &&
    !path.split('/').some(segment => segment === '..' || segment === '.')
  );
}
