import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { BenchDatabase } from '../database/BenchDatabase';
import { nameOf, refOf } from '../fleet/entities';
import { factValuesOf } from '../fleet/facts';
import { policyText } from '../fleet/policy';
import { timeOf } from '../measure/sample';
import { BenchServer } from '../server/BenchServer';

const PUSHED_PER_CALL = 200;
const POLL_MS = 100;
const API = '/api/readiness/v1';

/** Readiness with a fleet of some size: one server or several on one database. */
export class ReadinessUnderTest {
  readonly servers: BenchServer[] = [];
  /** Every notification that any of the servers sent, as JSON. */
  readonly notified: string[] = [];
  readonly database: BenchDatabase;
  readonly size: number;
  readonly #folder: string;
  readonly #notifies: boolean;
  #impact = 1;
  #shift = 0;

  constructor(options: {
    database: BenchDatabase;
    size: number;
    folder: string;
    /** Whether people are told of gates; in the figures of the fleet that would be another thing measured. */
    notifies?: boolean;
  }) {
    this.database = options.database;
    this.size = options.size;
    this.#folder = options.folder;
    this.#notifies = options.notifies ?? false;
    this.#writePolicy();
  }

  get server(): BenchServer {
    return this.servers[0];
  }

  async addServer(): Promise<BenchServer> {
    const server = await BenchServer.start({
      script: 'readinessServer',
      entities: this.size,
      folder: this.#folder,
      database: this.database.config,
      config: {
        readiness: {
          starterPolicy: false,
          policies: [{ type: 'file', target: this.#policyFile }],
          // The catalog does not change here.
          schedule: { policies: { seconds: 2 }, catalog: { hours: 24 } },
          notifications: { enabled: this.#notifies },
        },
      },
    });
    server.onMessage(message => {
      if ('notified' in message) {
        this.notified.push(String(message.notified));
      }
    });
    this.servers.push(server);
    return server;
  }

  /** Waits until every entity is known, then pushes its facts and waits until all are assessed with them. */
  async fill(): Promise<{ knownMs: number; assessedMs: number }> {
    const started = performance.now();
    await this.#until(
      `select count(*) as n from subjects`,
      n => n === this.size,
    );
    await this.untilIdle();
    const knownMs = performance.now() - started;
    const assessedMs = await timeOf(() => this.pushAll(0));
    return { knownMs, assessedMs };
  }

  /** Pushes facts about every entity, and waits until all are assessed with them. */
  async pushAll(round: number): Promise<void> {
    for (let first = 0; first < this.size; first += PUSHED_PER_CALL) {
      const count = Math.min(PUSHED_PER_CALL, this.size - first);
      await this.push(
        Array.from({ length: count }, (_, offset) => first + offset),
        round,
      );
    }
    await this.untilIdle();
  }

  async push(indexes: number[], round = 0): Promise<void> {
    await this.server.ask('POST', `${API}/facts`, {
      facts: indexes.map(index => ({
        entityRef: refOf(index),
        source: 'bench',
        values: factValuesOf(index, round),
      })),
    });
  }

  /** What a page about one entity reads. */
  async read(index: number): Promise<EntityReadiness> {
    const { body } = await this.get(
      `/entities/component/default/${nameOf(index)}`,
    );
    return JSON.parse(body.toString());
  }

  get(path: string) {
    return this.server.ask('GET', `${API}${path}`);
  }

  /** Another policy version: every assessment is made anew, because every weight or one check is another. */
  async changePolicy(what: 'weights' | 'one check' = 'weights'): Promise<void> {
    const before = await this.#versionInForce();
    if (what === 'weights') {
      this.#impact = (this.#impact % 5) + 1;
    } else {
      this.#shift = (this.#shift + 5) % 20;
    }
    this.#writePolicy();
    while ((await this.#versionInForce()) === before) {
      await sleep(20);
    }
  }

  /**
   * Until every assessment is of the policy in force and nothing is due. Assessments are counted only while nothing is
   * due: to count them takes time that the database does not have for what is measured.
   */
  async untilAssessedAnew(onProgress?: (left: number) => void): Promise<void> {
    const version = await this.#versionInForce();
    let left = this.size;
    while (left > 0) {
      await this.untilIdle(onProgress);
      left = await this.count(
        `select count(*) as n from assessments where policy_version <> '${version}'`,
      );
      await sleep(left > 0 ? POLL_MS : 0);
    }
  }

  /** Until nothing is due or in work; how much is left is counted only for who asks. */
  async untilIdle(onProgress?: (left: number) => void): Promise<void> {
    const now = new Date().toISOString();
    const due = `select 1 from assessment_queue where due_at <= '${now}'`;
    await this.#until(
      `select count(*) as n from (${due}${
        onProgress ? '' : ' limit 1'
      }) as due`,
      n => {
        onProgress?.(n);
        return n === 0;
      },
    );
  }

  async count(sql: string): Promise<number> {
    const [row] = await this.database.query<{ n: string | number }>(sql);
    return Number(row.n);
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map(server => server.stop()));
    await this.database.close();
  }

  async #until(sql: string, isOver: (n: number) => boolean): Promise<void> {
    while (!isOver(await this.count(sql))) {
      await sleep(POLL_MS);
    }
  }

  async #versionInForce(): Promise<string> {
    const [row] = await this.database.query<{ version: string }>(
      'select version from policy_state',
    );
    return row.version;
  }

  get #policyFile(): string {
    return join(this.#folder, 'policy.yaml');
  }

  #writePolicy(): void {
    writeFileSync(
      this.#policyFile,
      policyText({
        impact: this.#impact,
        shift: this.#shift,
        withFacts: true,
      }),
    );
  }
}
