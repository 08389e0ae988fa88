import { ChildProcess, fork } from 'node:child_process';
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SOURCES } from '../sources';
import { LoopFigures, Processed } from './ServerMessage';

const TOKEN = 'token-of-the-benchmark-0123456789';
const START_TIMEOUT_MS = 120_000;
/** USER_HZ, which is this on every Linux. */
const TICKS_PER_SECOND = 100;

/** An answer, and how long it took until its last byte. */
export interface Answer {
  status: number;
  ms: number;
  body: Buffer;
}

export interface BenchServerOptions {
  /** `readinessServer`, `catalogServer` or `techInsightsServer`. */
  script: 'readinessServer' | 'catalogServer' | 'techInsightsServer';
  entities: number;
  /** For its environment, besides the number of entities. */
  env?: Record<string, string>;
  /** Where configuration and log go. */
  folder: string;
  database: object;
  config: object;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address ? address.port : 0),
      );
    });
  });
}

/** A Backstage backend in a process of its own, asked over HTTP. */
export class BenchServer {
  readonly #child: ChildProcess;
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.#port = port;
  }

  static async start(options: BenchServerOptions): Promise<BenchServer> {
    const port = await freePort();
    const baseUrl = `http://127.0.0.1:${port}`;
    const file = join(options.folder, `app-config.${port}.yaml`);
    // JSON is YAML.
    writeFileSync(
      file,
      JSON.stringify({
        app: { title: 'Benchmark', baseUrl },
        backend: {
          baseUrl,
          listen: { host: '127.0.0.1', port },
          auth: {
            externalAccess: [
              { type: 'static', options: { token: TOKEN, subject: 'bench' } },
            ],
          },
          database: options.database,
        },
        ...options.config,
      }),
    );
    const child = fork(
      join(SOURCES, 'server', options.script),
      ['--config', file],
      {
        execArgv: [
          '--require',
          require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        ],
        env: {
          ...process.env,
          NODE_ENV: 'production',
          LOG_LEVEL: 'info',
          BENCH_ENTITIES: String(options.entities),
          ...options.env,
        },
        // Backstage looks for the workspace around it.
        cwd: SOURCES,
        silent: true,
      },
    );
    const log = createWriteStream(join(options.folder, `${port}.log`));
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
    const server = new BenchServer(child, port);
    await server.#untilReady();
    return server;
  }

  /** @throws Error on an answer of 300 and above */
  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.tryAsk(method, path, body, headers);
    if (answer.status >= 300) {
      throw new Error(
        `${method} ${path}: ${answer.status} ${answer.body
          .toString()
          .slice(0, 500)}`,
      );
    }
    return answer;
  }

  /** Whatever the answer is. */
  tryAsk(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.#send(method, path, body, headers);
  }

  /** Peak of the memory this process took from the machine, in MB; Linux only. */
  peakMemoryMb(): number | undefined {
    return this.#memory('VmHWM');
  }

  /** Since when `peakMemoryMb` looks; without the right to say so, since the start. */
  resetPeakMemory(): void {
    try {
      writeFileSync(`/proc/${this.#child.pid}/clear_refs`, '5');
    } catch {
      // Not Linux, or not allowed: the peak is that since the start.
    }
  }

  /** How long its event loop was held since this was last asked. */
  async eventLoop(): Promise<LoopFigures> {
    return this.#askProcess<LoopFigures>('loop', 'maxMs');
  }

  /** Has every entity of the catalog processed again: without a change, or after a change of each. */
  async processAll(
    change: 'comeRound' | { round: number },
  ): Promise<Processed> {
    return this.#askProcess<Processed>(change, 'processedMs');
  }

  /** Processor time that this process has used so far, in milliseconds; Linux only. */
  cpuMs(): number | undefined {
    try {
      const stat = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8');
      // proc(5): utime and stime are fields 14 and 15, and the name before them may hold spaces.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (
        (Number(fields[11]) + Number(fields[12])) * (1000 / TICKS_PER_SECOND)
      );
    } catch {
      return undefined;
    }
  }

  /** Hears what the process of the server says. */
  onMessage(listen: (message: object) => void): void {
    this.#child.on('message', listen);
  }

  /** Ends it as a crash would. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
      return;
    }
    const ended = new Promise(resolve => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(timer);
  }

  #askProcess<T extends object>(
    question: string | object,
    key: keyof T & string,
  ): Promise<T> {
    const answer = new Promise<T>(resolve => {
      const listen = (message: object) => {
        // The loader of TypeScript files sends messages as well.
        if (key in message) {
          this.#child.off('message', listen);
          resolve(message as T);
        }
      };
      this.#child.on('message', listen);
    });
    this.#child.send(question);
    return answer;
  }

  #memory(key: string): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
      const [, kilobytes] =
        new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(status) ?? [];
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
    } catch {
      return undefined;
    }
  }

  #send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const payload =
        body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const started = performance.now();
      const req = request(
        {
          host: '127.0.0.1',
          port: this.#port,
          agent: this.#agent,
          method,
          path,
          headers: {
            authorization: `Bearer ${TOKEN}`,
            ...(payload ? { 'content-type': 'application/json' } : {}),
            ...headers,
          },
        },
        res => {
          const chunks: Buffer[] = [];
          res.on('data', chunk => chunks.push(chunk));
          res.on('error', reject);
          res.on('end', () =>
            resolve({
              status: res.statusCode ?? 0,
              ms: performance.now() - started,
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      req.on('error', error => {
        // The server may close a connection that was kept just as it is used again.
        if (
          req.reusedSocket &&
          'code' in error &&
          error.code === 'ECONNRESET'
        ) {
          this.#send(method, path, body, headers).then(resolve, reject);
        } else {
          reject(error);
        }
      });
      req.end(payload);
    });
  }

  async #untilReady(): Promise<void> {
    const end = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < end) {
      if (this.#child.exitCode !== null) {
        throw new Error(`The server ended with ${this.#child.exitCode}`);
      }
      try {
        const path = '/.backstage/health/v1/readiness';
        const { status } = await this.#send('GET', path);
        if (status === 200) {
          return;
        }
      } catch {
        // It does not listen yet.
      }
      await sleep(100);
    }
    throw new Error('The server was not ready in time');
  }
}
