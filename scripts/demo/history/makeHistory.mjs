// Makes the past of the demo: the real backend lives through 90 days of dated inputs, on the databases of the portal.
import path from 'node:path';
import fs from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { durationMs } from '../ciResults.mjs';
import { readDemoConfig } from '../demoConfig.mjs';
import { postFacts } from '../seed.mjs';
import { Acts } from './acts.mjs';
import { HistoryBackend } from './HistoryBackend.mjs';
import { readPeople, signIn } from './people.mjs';
import { pipelineRuns } from './pipelineRuns.mjs';
import { History } from './readHistory.mjs';

const DAY_MS = 24 * 60 * 60_000;
/** How often the fact sources that collect by themselves look again. */
const COLLECT_EVERY_DAYS = 3;
/** Nothing is done at the very end, which belongs to the portal that starts then. */
const END_MS = 60_000;

/** Refs of all entities in the demo's repositories. */
function entityRefs(examplesDir) {
  const folder = path.join(examplesDir, 'repositories');
  return fs
    .readdirSync(folder)
    .map(name => path.join(folder, name, 'catalog-info.yaml'))
    .filter(file => fs.existsSync(file))
    .flatMap(file => parseAllDocuments(fs.readFileSync(file, 'utf8')))
    .map(document => document.toJS())
    .map(
      ({ kind, metadata }) => `${kind.toLowerCase()}:default/${metadata.name}`,
    );
}

/** All that happens, oldest first: `ago` in milliseconds and what to do then. */
function plan({ history, runs, lengthMs }) {
  const catalog = [...new Set([lengthMs, ...history.catalogChanges])]
    .filter(ago => ago <= lengthMs)
    // a moment later, so that what was so until then is so no more
    .map(ago => ({ ago: Math.max(ago - 1, END_MS), kind: 'catalog' }));
  const days = Array.from(
    { length: Math.floor(lengthMs / DAY_MS) },
    (_, n) => ({
      ago: lengthMs - n * DAY_MS,
      kind:
        n % COLLECT_EVERY_DAYS === COLLECT_EVERY_DAYS - 1 ? 'collect' : 'day',
    }),
  );
  return [
    ...catalog,
    ...days,
    ...runs.map(run => ({ ...run, kind: 'run' })),
    ...history.acts.map(act => ({ ago: durationMs(act.at), kind: 'act', act })),
    { ago: END_MS, kind: 'catalog' },
  ]
    .filter(({ ago }) => ago <= lengthMs)
    .sort((a, b) => b.ago - a.ago);
}

async function live(backend, moments, { history, token, now }) {
  const acts = new Acts({ backend, tokenOf: signIn(backend) });
  for (const { ago, kind, facts, act } of moments) {
    const at = new Date(now.getTime() - ago);
    if (kind === 'catalog') {
      await backend.moveTo(at, { catalog: history.catalogAt(ago) });
      continue;
    }
    await backend.moveTo(at, { collect: kind === 'collect' });
    if (kind === 'run') await postFacts(backend.baseUrl, token, facts);
    if (kind === 'act') {
      await acts.perform(act, at).catch(error => {
        throw new Error(`${act.at} ${act.by} on ${act.on}: ${error.message}`);
      });
    }
    await backend.settle();
  }
}

/**
 * @param {object} options
 * @param {string} options.root folder of the repository
 * @param {string[]} options.configFiles as the portal will have
 * @param {string} options.logFile of the backend that lives through it
 * @param {Date} [options.now]
 * @param {number} [options.days]
 * @param {NodeJS.ProcessEnv} [options.env]
 */
export async function makeHistory(options) {
  const { root, configFiles, logFile, env, days = 90 } = options;
  const { now = new Date() } = options;
  const examplesDir = path.join(root, 'examples');
  const lengthMs = days * DAY_MS;
  const history = new History(path.join(examplesDir, 'history'));
  const runs = pipelineRuns({ examplesDir, history, now, lengthMs });
  const backend = await HistoryBackend.start({
    ...{ root, configFiles, logFile, env },
    begins: new Date(now.getTime() - lengthMs),
    personas: readPeople(examplesDir),
  });
  try {
    await backend.load(entityRefs(examplesDir));
    await live(backend, plan({ history, runs, lengthMs }), {
      ...{ history, now },
      token: readDemoConfig(root).token,
    });
    await backend.stop();
  } catch (error) {
    backend.kill();
    throw error;
  }
}
