import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { asOne, ROOT, run } from '../run.mjs';
import { findEngineDependencyProblems, findLayerProblems } from './layers.mjs';
import { findImpureEngineCode, findSourceProblems } from './sources.mjs';
import { findTraces } from './traces.mjs';

const BINARY = /\.(png|jpe?g|gif|ico|woff2?|ttf|gz|db)$/;

function trackedFiles() {
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  return execFileSync('git', ['ls-files', '-z'], options)
    .split('\0')
    .filter(
      name =>
        name && !BINARY.test(name) && fs.existsSync(path.join(ROOT, name)),
    )
    .filter(name => !fs.lstatSync(path.join(ROOT, name)).isSymbolicLink())
    .map(name => ({
      path: name,
      text: fs.readFileSync(path.join(ROOT, name), 'utf8'),
    }));
}

function registryHost() {
  try {
    const url = execFileSync('npm', ['config', 'get', 'registry'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    });
    return new URL(url.trim()).host;
  } catch {
    return undefined; // no npm here: nothing to compare with
  }
}

/** The rules of the house that no linter knows; first the rules' own tests, then the rules. */
export async function runArchitecture() {
  const folder = path.join(ROOT, 'scripts/checks/architecture');
  const code = await run(process.execPath, [
    '--test',
    `${folder}/architecture.test.mjs`,
  ]);
  const files = trackedFiles();
  const manifests = files
    .filter(file =>
      /^(plugins|packages)\/[^/]+\/package\.json$/.test(file.path),
    )
    .map(file => JSON.parse(file.text));
  const sources = files.filter(file => /\.tsx?$/.test(file.path));
  const problems = [
    ...findLayerProblems(manifests),
    ...findEngineDependencyProblems(manifests),
    ...findSourceProblems(sources),
    ...findImpureEngineCode(sources),
    ...findTraces(files, { root: ROOT, registryHost: registryHost() }),
  ];
  for (const problem of problems) console.error(problem);
  console.log(
    `${manifests.length} packages, ${files.length} files, ${problems.length} problems`,
  );
  return asOne(code === 0 && problems.length === 0 ? 0 : 1);
}
