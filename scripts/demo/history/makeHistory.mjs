// Makes the past of the demo: the real backend lives through 90 days of dated inputs, on the databases of the portal.
import path from 'node:path';
import fs from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { readDemoConfig } from '../demoConfig.mjs';
import { postFacts } from '../seed.mjs';
import { Acts } from './acts.mjs';
import { HistoryBackend } from './HistoryBackend.mjs';
import { metricsRuns } from './metricsRuns.mjs';
import { PastPolicies } from './PastPolicies.mjs';
import { readPeople, signIn } from './people.mjs';
import { pipelineRuns } from './pipelineRuns.mjs';
import { History } from './readHistory.mjs';
import { DAY_MS, timeline } from './timeline.mjs';

/** Refs of all entities in the demo's repositories. */
export function entityRefs(examplesDir) {
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

async function live(backend, moments, options) {
  const { history, policies, token, now, onDay } = options;
  const acts = new Acts({ backend, tokenOf: signIn(backend) });
  for (const moment of moments) {
    const { ago } = moment;
    const at = new Date(now.getTime() - ago);
    onDay?.(Math.ceil(ago / DAY_MS));
    if (moment.policies) policies.asOf(ago);
    await backend.moveTo(at, {
      ...(moment.policies && { policies: true }),
      ...(moment.catalog && { catalog: history.catalogAt(ago) }),
      ...(moment.collect && { collect: true }),
    });
    if (moment.facts.length > 0) {
      await postFacts(backend.baseUrl, token, moment.facts);
      await backend.settle();
    }
    for (const act of moment.acts) {
      await acts.perform(act, at).catch(error => {
        throw new Error(`${act.at} ${act.by} on ${act.on}: ${error.message}`);
      });
      await backend.settle();
    }
  }
}

/**
 * @param {object} options
 * @param {string} options.root folder of the repository
 * @param {string[]} options.configFiles as the portal will have
 * @param {string} options.logFile of the backend that lives through it
 * @param {Date} [options.now]
 * @param {number} [options.days]
 * @param {(daysLeft: number) => void} [options.onDay] told how far it is
 * @param {string} [options.historyFolder] another one than examples/history
 */
export async function makeHistory(options) {
  const { root, configFiles, logFile, onDay, days = 90 } = options;
  const { now = new Date() } = options;
  const examplesDir = path.join(root, 'examples');
  const { historyFolder = path.join(examplesDir, 'history') } = options;
  // One more to begin with: on the first of these days all is known already.
  const lengthMs = (days + 1) * DAY_MS;
  const history = new History(historyFolder);
  const runs = [
    ...pipelineRuns({ examplesDir, history, now, lengthMs }),
    ...metricsRuns({ history, now, lengthMs }),
  ];
  const policies = new PastPolicies({ examplesDir, history });
  policies.asOf(lengthMs);
  let backend;
  try {
    backend = await HistoryBackend.start({
      ...{ root, configFiles, logFile },
      begins: new Date(now.getTime() - lengthMs),
      personas: readPeople(examplesDir),
      policyFolder: policies.folder,
    });
    await backend.load(entityRefs(examplesDir));
    await live(backend, timeline({ history, runs, lengthMs }), {
      ...{ history, policies, now, onDay },
      token: readDemoConfig(root).token,
    });
    await backend.stop();
  } catch (error) {
    backend?.kill();
    throw error;
  } finally {
    policies.remove();
  }
}
