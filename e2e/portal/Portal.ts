import type { PushedFacts } from 'backstage-plugin-readiness-common';
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readDemoConfig } from '../../scripts/demo/demoConfig.mjs';
import { untilHealthy } from '../../scripts/demo/readyBackend.mjs';
import { DemoData } from '../../scripts/demo/DemoData.mjs';
import { seedPortal } from '../../scripts/demo/seed.mjs';
import type { Database } from './databases';
import { REPORT_DIR, ROOT } from './paths';

/** Who one can sign in as; see app-config.demo.yaml, and app-config.e2e.yaml beside this file. */
export type Persona =
  | 'engineer'
  | 'engineering-lead'
  | 'platform-owner'
  | 'governance-reviewer'
  | 'second-reviewer';

/**
 * The real portal: the backend of packages/backend, which serves the app as it was built, with the demo
 * organisation. Runs the backend's source (what `backstage-cli package start` runs, without its watcher).
 */
export class Portal {
  readonly baseUrl = 'http://localhost:7107';
  readonly serviceToken = readDemoConfig(ROOT).token;
  #process: ChildProcess | undefined;
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  /** Where the database's files are; temporary. */
  get dataDirectory(): string {
    return this.#database.directory;
  }

  /** The files of the demo's teams, as this portal reads them. */
  get #examples(): string {
    return path.join(this.#database.directory, 'examples');
  }

  /** Starts on an empty database and pushes the demo's CI results through the public API. */
  static async start(database: Database): Promise<Portal> {
    const portal = new Portal(database);
    // A copy, so that tests can edit what teams declare.
    fs.cpSync(path.join(ROOT, 'examples'), portal.#examples, {
      recursive: true,
    });
    await portal.#run();
    try {
      await seedPortal({
        baseUrl: portal.baseUrl,
        token: portal.serviceToken,
        examplesDir: path.join(ROOT, 'examples'),
        data: DemoData.onSqlite({ folder: database.directory }),
      });
      await portal.#untilAllAssessed();
    } catch (error) {
      await portal.stop();
      throw error;
    }
    return portal;
  }

  /** Numbers over many entities do not move any more: what nobody pushes facts about is assessed last. */
  async #untilAllAssessed(): Promise<void> {
    const token = await this.tokenOf('governance-reviewer');
    const last = ['invoice-matcher', 'late-payment-explorer'];
    const filter = last.map(name => `filter=ref%3Dcomponent:default/${name}`);
    const url = `/api/readiness/v1/entities?limit=1&${filter.join('&')}`;
    const deadline = Date.now() + 120_000;
    for (;;) {
      const { totalItems } = (await this.call(url, { token })) as {
        totalItems: number;
      };
      if (totalItems === last.length) return;
      if (Date.now() > deadline) throw new Error(`no ${last.join(', ')}`);
      await sleep(250);
    }
  }

  /** Stops the backend and starts it again on what it stored. */
  async restart(): Promise<void> {
    await this.stop();
    await this.#run();
  }

  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGTERM');
    // a backend that hangs on shutdown must not hang the tests
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(timer);
  }

  /** Edits the `catalog-info.yaml` of a component of the demo, and has the catalog look at it. */
  async editCatalogFile(
    name: string,
    edit: (text: string) => string,
  ): Promise<void> {
    const file = path.join(
      this.#examples,
      'repositories',
      name,
      'catalog-info.yaml',
    );
    const text = fs.readFileSync(file, 'utf8');
    const edited = edit(text);
    if (edited === text) throw new Error(`nothing to edit in ${file}`);
    fs.writeFileSync(file, edited);
    await this.request('/api/catalog/refresh', {
      method: 'POST',
      token: this.serviceToken,
      body: { entityRef: `component:default/${name}` },
    });
  }

  /** Pushes facts as a pipeline does: over HTTP, with the service token. */
  async pushFacts(...facts: PushedFacts[]): Promise<unknown> {
    return this.call('/api/readiness/v1/facts', {
      method: 'POST',
      token: this.serviceToken,
      body: { facts },
    });
  }

  /** A Backstage token of a persona, obtained as a script would. */
  async tokenOf(persona: Persona): Promise<string> {
    const response = await fetch(`${this.baseUrl}/api/auth/demo/refresh`, {
      headers: { 'x-demo-persona': persona },
    });
    const body = (await response.json()) as {
      backstageIdentity: { token: string };
    };
    return body.backstageIdentity.token;
  }

  /** Sends something as a persona, from another window so to say; throws unless it succeeds. */
  async post(persona: Persona, url: string, body: unknown): Promise<unknown> {
    const token = await this.tokenOf(persona);
    return this.call(url, { method: 'POST', token, body });
  }

  /** Calls the portal's API and returns the answer's JSON; throws unless it succeeds. */
  async call(
    url: string,
    options: { method?: string; token: string; body?: unknown },
  ): Promise<unknown> {
    const response = await this.request(url, options);
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${url} answered ${response.status}: ${text}`);
    return JSON.parse(text);
  }

  async request(
    url: string,
    options: { method?: string; token: string; body?: unknown },
  ): Promise<Response> {
    return fetch(`${this.baseUrl}${url}`, {
      method: options.method ?? 'GET',
      headers: {
        authorization: `Bearer ${options.token}`,
        'content-type': 'application/json',
      },
      body:
        options.body === undefined ? undefined : JSON.stringify(options.body),
    });
  }

  async #run(): Promise<void> {
    const configs = [
      'app-config.yaml',
      ...this.#database.configs,
      'app-config.demo.yaml',
      'e2e/portal/app-config.e2e.yaml',
    ];
    fs.mkdirSync(REPORT_DIR, { recursive: true });
    const logFile = path.join(REPORT_DIR, `backend-${this.#database.name}.log`);
    const log = fs.openSync(logFile, 'a');
    const child = spawn(
      process.execPath,
      [
        ...[
          '--require',
          '@backstage/cli/config/nodeTransform.cjs',
          'src/index.ts',
        ],
        ...configs.flatMap(file => ['--config', path.join(ROOT, file)]),
      ],
      {
        cwd: path.join(ROOT, 'packages/backend'),
        stdio: ['ignore', log, log],
        // the demo's sign-in refuses to work in production
        env: {
          ...process.env,
          ...this.#database.env,
          E2E_EXAMPLES: this.#examples,
          NODE_ENV: 'development',
        },
      },
    );
    fs.closeSync(log);
    this.#process = child;
    // One plugin that cannot start leaves the process alive and unready for ever.
    const hasFailed = () =>
      child.exitCode !== null ||
      fs.readFileSync(logFile, 'utf8').includes('startup failed');
    try {
      await untilHealthy(this.baseUrl, () => !hasFailed());
    } catch (error) {
      await this.stop();
      const end = fs.readFileSync(logFile, 'utf8').slice(-4000);
      throw new Error(
        `${(error as Error).message}; the end of its log:\n${end}`,
      );
    }
  }
}
