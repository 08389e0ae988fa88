import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { AddressInfo } from 'node:net';
import path from 'node:path';

const PACKAGE = path.resolve(__dirname, '../..');

interface Answer {
  status?: number;
  /** Sent as JSON; as text when it is a string. */
  body: unknown;
}

interface SeenRequest {
  method?: string;
  url?: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** A backend that gives the answer it was told to give, and keeps what it was asked. @internal */
export class TestServer {
  static async start(): Promise<TestServer> {
    const server = new TestServer();
    server.#http.listen(0, '127.0.0.1');
    await once(server.#http, 'listening');
    return server;
  }

  readonly requests: SeenRequest[] = [];
  /** `silent` never answers, `broken` ends in the middle of the answer. */
  answer: Answer | 'silent' | 'broken' = 'silent';

  readonly #http = http.createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    const { method, url, headers } = req;
    this.requests.push({ method, url, headers, body });
    if (this.answer === 'silent') return;
    if (this.answer === 'broken') {
      res.writeHead(200, {
        'Content-Type': 'application/json',
        'Content-Length': '100',
      });
      res.write('{', () => res.destroy());
      return;
    }
    const isText = typeof this.answer.body === 'string';
    res.writeHead(this.answer.status ?? 200, {
      'Content-Type': isText ? 'text/html' : 'application/json',
    });
    res.end(isText ? this.answer.body : JSON.stringify(this.answer.body));
  });

  get address(): string {
    const { port } = this.#http.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Answers with an error in the shape of Backstage. */
  refuse(status: number, name: string, message: string, rest: object = {}) {
    this.answer = {
      status,
      body: {
        error: { name, message, ...rest },
        response: { statusCode: status },
      },
    };
  }

  /** Runs the program against this server; others than runReadiness, it lets the server answer. */
  async run(...args: string[]) {
    this.requests.length = 0;
    const child = spawn(
      process.execPath,
      [path.join(PACKAGE, 'bin/readiness'), ...args],
      {
        cwd: path.join(PACKAGE, 'fixtures'),
        env: {
          PATH: process.env.PATH,
          FORCE_COLOR: '0',
          READINESS_SERVER: this.address,
          READINESS_TOKEN: 'from-the-environment',
        },
      },
    );
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', text => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', text => (stderr += text));
    const [code] = await once(child, 'close');
    return { code, stdout, stderr };
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, 'close');
  }
}
