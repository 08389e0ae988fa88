// `./yarnw start`: the portal with the demo organisation, on http://localhost:3000.
//
//   --fresh       begin anew: forget everything that was kept
//   --no-history  begin without the last 90 days (examples/history), which are lived through at the first start
//   --reseed      push the demo's CI results again, as if the pipelines had just run
//   --postgres    PostgreSQL from POSTGRES_HOST, _PORT, _USER and _PASSWORD instead of SQLite
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describePortal } from './demo/banner.mjs';
import { readDemoConfig } from './demo/demoConfig.mjs';
import { DemoData } from './demo/DemoData.mjs';
import { prepareFirstStart } from './demo/history/firstStart.mjs';
import { portsInUse } from './demo/ports.mjs';
import { seedPortal } from './demo/seed.mjs';
import { untilHealthy } from './demo/readyBackend.mjs';

const FRONTEND = 'http://localhost:3000';
const BACKEND = 'http://localhost:7007';
const POSTGRES_VARIABLES = [
  'POSTGRES_HOST',
  'POSTGRES_PORT',
  'POSTGRES_USER',
  'POSTGRES_PASSWORD',
];

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const dataDir = path.join(root, '.readiness-data');

function readOptions() {
  try {
    return parseArgs({
      options: {
        fresh: { type: 'boolean', default: false },
        history: { type: 'boolean', default: true },
        reseed: { type: 'boolean', default: false },
        postgres: { type: 'boolean', default: false },
      },
      allowNegative: true,
    }).values;
  } catch (error) {
    throw new Error(
      `${error.message}\nUsage: ./yarnw start [--fresh] [--no-history] [--reseed] [--postgres]`,
    );
  }
}

function startPortal(configFiles) {
  const cli = path.join(root, 'node_modules', '.bin', 'backstage-cli');
  const args = configFiles.flatMap(file => ['--config', path.join(root, file)]);
  // A group of its own, so that the frontend and the backend can be stopped together.
  return spawn(cli, ['repo', 'start', ...args], {
    cwd: root,
    stdio: 'inherit',
    detached: true,
    env: { ...process.env, NODE_ENV: 'development' },
  });
}

function stopWith(child) {
  let stopping = false;
  const stop = signal => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    try {
      process.kill(-child.pid, stopping ? 'SIGKILL' : signal);
    } catch {
      // it ended in this moment
    }
    stopping = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => stop(signal));
  }
  return { isStopping: () => stopping };
}

async function main() {
  const options = readOptions();
  const missing = POSTGRES_VARIABLES.filter(name => !process.env[name]);
  if (options.postgres && missing.length > 0) {
    throw new Error(
      `--postgres needs ${missing.join(', ')} in the environment`,
    );
  }
  const taken = await portsInUse([3000, 7007]);
  if (taken.length > 0) {
    throw new Error(
      `Something listens on port ${taken.join(' and on port ')} already, ` +
        'perhaps a portal that is still running. Stop it, then start again.',
    );
  }

  const kept = { root, folder: dataDir, env: process.env };
  const data = options.postgres
    ? DemoData.onPostgres(kept)
    : DemoData.onSqlite(kept);
  if (options.fresh) await data.forget();

  const configFiles = [
    'app-config.yaml',
    ...(options.postgres ? ['app-config.postgres.yaml'] : []),
    'app-config.demo.yaml',
    // a developer's own settings, where there are any
    ...(fs.existsSync(path.join(root, 'app-config.local.yaml'))
      ? ['app-config.local.yaml']
      : []),
  ];
  await prepareFirstStart({
    ...{ data, root, configFiles, isWanted: options.history },
    logFile: path.join(dataDir, 'history.log'),
  });
  const child = startPortal(configFiles);
  const portal = stopWith(child);
  const ended = new Promise(resolve => {
    child.once('error', error => resolve(error));
    child.once('exit', (code, signal) =>
      resolve(
        code === 0 || portal.isStopping()
          ? undefined
          : new Error(`The portal ended (${signal ?? code})`),
      ),
    );
  });

  const { token, personas } = readDemoConfig(root);
  const seeded = (async () => {
    await untilHealthy(BACKEND, () => child.exitCode === null);
    return seedPortal({
      baseUrl: BACKEND,
      token,
      examplesDir: path.join(root, 'examples'),
      data,
      again: options.reseed,
    });
  })().then(
    result => describePortal({ frontend: FRONTEND, personas, ...result }),
    error => `\nThe demo is incomplete: ${error.message}\n`,
  );
  seeded.then(text => {
    if (child.exitCode === null && !portal.isStopping()) {
      process.stdout.write(text);
    }
  });

  const failure = await ended;
  if (failure) throw failure;
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
