// Finds a Chromium for the end-to-end tests, obtaining one where there is none:
// CHROMIUM, Debian's, what apt-get installs (as root), npm's @sparticuz/chromium.
// READINESS_BROWSER=debian|npm allows only that one.
//
//   node scripts/checks/browser.mjs [--json]   prints what it found, after it has started once
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** Headless, also as root and in a container, and quiet: nothing is fetched in the background. */
const BASE_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function installFromDebian() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return;
  console.error('no browser here: installing the one of Debian');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = args =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] });
  apt(['update', '-q']);
  apt([
    'install',
    '-y',
    '-q',
    '--no-install-recommends',
    'chromium',
    'fonts-dejavu-core',
  ]);
}

async function fromNpm() {
  // Made for AWS Lambda: only where it believes to run there does it unpack the shared libraries
  // (nss and friends) that a machine without a desktop lacks. It puts them into the environment of
  // this process; they are for the browser alone.
  const before = { ...process.env };
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const env = { ...process.env };
  for (const name of [
    'AWS_LAMBDA_JS_RUNTIME',
    'LD_LIBRARY_PATH',
    'FONTCONFIG_PATH',
  ]) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  // not chromium.args: their --single-process dies with the second browser context
  return {
    name: 'npm @sparticuz/chromium',
    executablePath,
    args: BASE_ARGS,
    env,
  };
}

/** @returns {Promise<{ name: string, executablePath: string, args: string[], env?: Record<string, string> }>} */
export async function findBrowser() {
  const own = process.env.CHROMIUM;
  if (own) {
    if (!fs.existsSync(own)) throw new Error(`CHROMIUM names no file: ${own}`);
    return { name: 'CHROMIUM', executablePath: own, args: BASE_ARGS };
  }
  const only = process.env.READINESS_BROWSER;
  if (only !== 'npm') {
    if (!fs.existsSync(DEBIAN_CHROMIUM)) installFromDebian();
    if (fs.existsSync(DEBIAN_CHROMIUM)) {
      return {
        name: 'Debian chromium',
        executablePath: DEBIAN_CHROMIUM,
        args: BASE_ARGS,
      };
    }
    if (only === 'debian')
      throw new Error('no Debian chromium, and none could be installed');
  }
  return fromNpm();
}

/** The browser's version; throws when it does not start. */
export function browserVersion(browser) {
  return execFileSync(browser.executablePath, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    env: browser.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

if (
  process.argv[1] &&
  fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
) {
  const browser = await findBrowser();
  const version = browserVersion(browser);
  console.log(
    process.argv.includes('--json')
      ? JSON.stringify(browser)
      : `${browser.name}: ${browser.executablePath} (${version})`,
  );
}
