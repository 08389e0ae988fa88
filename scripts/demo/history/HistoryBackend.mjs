// The process that lives through the past, and the words it understands (packages/backend/src/demo/history).
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { untilHealthy } from '../readyBackend.mjs';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export class HistoryBackend {
  #child;
  #answers = new Map();
  #lastId = 0;

  /**
   * @param {object} options
   * @param {string} options.root folder of the repository
   * @param {string[]} options.configFiles relative to it
   * @param {Date} options.begins the first moment
   * @param {object} options.personas who acts, as `auth.providers.demo.personas`
   * @param {string} options.policyFolder
   * @param {string} options.logFile
   */
  static async start(options) {
    const port = await freePort();
    const backend = new HistoryBackend(`http://localhost:${port}`);
    await backend.#run(options, port);
    return backend;
  }

  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Waits until the catalog knows these entities, and stands still. */
  load(entityRefs) {
    return this.#tell({ do: 'load', entityRefs });
  }

  /**
   * Goes to a moment; returns when all that is due then has been assessed.
   * @param {Date} to
   * @param {{ policies?: boolean, catalog?: object, collect?: boolean }} [changes]
   */
  moveTo(to, changes = {}) {
    return this.#tell({ do: 'move', to: to.toISOString(), ...changes });
  }

  /** Returns when what was just done has been assessed. */
  settle() {
    return this.#tell({ do: 'settle' });
  }

  async stop() {
    const ended = new Promise(resolve => this.#child.once('exit', resolve));
    await this.#tell({ do: 'stop' });
    await ended;
  }

  kill() {
    this.#child?.kill('SIGKILL');
  }

  async #run(options, port) {
    const { root, configFiles, logFile } = options;
    const { begins, personas, policyFolder } = options;
    const log = fs.openSync(logFile, 'w');
    const child = spawn(
      process.execPath,
      [
        ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
        'src/demo/history/index.ts',
        ...configFiles.flatMap(file => ['--config', path.join(root, file)]),
      ],
      {
        cwd: path.join(root, 'packages/backend'),
        stdio: ['ignore', log, log, 'ipc'],
        env: {
          ...process.env,
          NODE_ENV: 'development',
          READINESS_HISTORY_BEGINS: begins.toISOString(),
          APP_CONFIG_backend_baseUrl: JSON.stringify(this.baseUrl),
          APP_CONFIG_backend_listen: JSON.stringify({ port }),
          APP_CONFIG_auth_providers_demo_personas: JSON.stringify(personas),
          APP_CONFIG_readiness_policies: JSON.stringify([
            { type: 'file', target: policyFolder },
          ]),
          // nobody is told of what happened three months ago
          APP_CONFIG_readiness_notifications_enabled: 'false',
          APP_CONFIG_readiness_schedule_queue: '{"milliseconds":10}',
        },
      },
    );
    fs.closeSync(log);
    this.#child = child;
    child.on('message', ({ id, error }) => {
      // other messages come from what loads its sources
      const waiting = this.#answers.get(id);
      this.#answers.delete(id);
      if (error) waiting?.reject(new Error(error));
      else waiting?.resolve();
    });
    child.once('exit', code => {
      for (const { reject } of this.#answers.values()) {
        reject(new Error(`it ended (${code}), see ${logFile}`));
      }
    });
    await untilHealthy(this.baseUrl, () => child.exitCode === null);
  }

  #tell(message) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, { resolve, reject });
      this.#child.send({ id, ...message });
    });
  }
}
