import { setTimeout as sleep } from 'node:timers/promises';
import { Entity } from '@backstage/catalog-model';
import {
  EntityReadiness,
  READINESS_STATUS_PREFIX,
} from 'backstage-plugin-readiness-common';
import { BenchDatabase } from '../database/BenchDatabase';
import { nameOf, refOf } from '../fleet/entities';
import { factValuesOf } from '../fleet/facts';
import { BenchServer } from '../server/BenchServer';

const PUSHED_PER_CALL = 200;
/** Once is too short a time to be measured well. */
const TIMES_ROUND = 3;
const READINESS = '/api/readiness/v1';
const CATALOG = '/api/catalog';
const SYNC =
  '/api/readiness/.backstage/scheduler/v1/tasks/readiness-catalog-sync/trigger';

/** What one round of processing the whole catalog took. */
export interface Round {
  ms: number;
  /** Of the whole process; undefined where the machine does not tell. */
  cpuMs: number | undefined;
}

/** A backend with the real catalog, with or without the module that stamps entities. */
export class CatalogUnderTest {
  readonly server: BenchServer;
  readonly #size: number;
  readonly #database: BenchDatabase;
  #round = 0;

  private constructor(
    server: BenchServer,
    size: number,
    database: BenchDatabase,
  ) {
    this.server = server;
    this.#size = size;
    this.#database = database;
  }

  /** Started, every entity processed and assessed. */
  static async start(options: {
    database: BenchDatabase;
    size: number;
    folder: string;
    policyFile: string;
    withStamps: boolean;
  }): Promise<CatalogUnderTest> {
    const { database, size } = options;
    const server = await BenchServer.start({
      script: 'catalogServer',
      entities: size,
      folder: options.folder,
      database: database.config,
      env: options.withStamps ? { BENCH_STAMPS: 'true' } : {},
      config: {
        // Only what a round changes is processed.
        catalog: { processingInterval: { hours: 24 } },
        readiness: {
          starterPolicy: false,
          policies: [{ type: 'file', target: options.policyFile }],
          schedule: { policies: { hours: 1 }, catalog: { hours: 24 } },
          notifications: { enabled: false },
        },
      },
    });
    const catalog = new CatalogUnderTest(server, size, database);
    await catalog.#untilProcessed();
    await catalog.#fill();
    return catalog;
  }

  get databaseName(): BenchDatabase['name'] {
    return this.#database.name;
  }

  /** Every entity changes; until the catalog shows all of them changed. */
  async processAll(): Promise<Round> {
    this.#round += 1;
    const change = { round: this.#round };
    return this.#measure(
      async () => (await this.server.processAll(change)).processedMs,
    );
  }

  /** Every entity comes round for processing, and none has changed. */
  async comeRound(): Promise<Round> {
    return this.#measure(async () => {
      let ms = 0;
      for (let time = 0; time < TIMES_ROUND; time += 1) {
        ms += (await this.server.processAll('comeRound')).processedMs;
      }
      return ms;
    });
  }

  /**
   * Pushes other facts about one entity.
   * @returns milliseconds until the catalog's own filter finds the entity by its new level or a gate's new status;
   *   undefined when these facts change neither
   */
  async pushUntilFiltered(
    index: number,
    round: number,
  ): Promise<number | undefined> {
    const before = await this.#read(index);
    const started = performance.now();
    await this.push([index], round);
    let after = await this.#read(index);
    while (after.assessedAt === before.assessedAt) {
      await sleep(1);
      after = await this.#read(index);
    }
    const known = stampsOf(before);
    const moved = Object.entries(stampsOf(after)).find(
      ([name, value]) => known[name] !== value,
    );
    if (!moved) {
      return undefined;
    }
    const stamp = `metadata.annotations.${READINESS_STATUS_PREFIX}${moved.join(
      '=',
    )}`;
    const filter = `metadata.name=${nameOf(index)},${stamp}`;
    while ((await this.#total(filter)) === 0) {
      await sleep(20);
    }
    return performance.now() - started;
  }

  async push(indexes: number[], round: number): Promise<void> {
    await this.server.ask('POST', `${READINESS}/facts`, {
      facts: indexes.map(index => ({
        entityRef: refOf(index),
        source: 'bench',
        values: factValuesOf(index, round),
      })),
    });
  }

  /** Other facts about every entity from one on, 200 at a time. */
  async pushFrom(start: number, round: number): Promise<void> {
    for (let first = start; first < this.#size; first += PUSHED_PER_CALL) {
      const count = Math.min(PUSHED_PER_CALL, this.#size - first);
      await this.push(
        Array.from({ length: count }, (_, offset) => first + offset),
        round,
      );
    }
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.#database.close();
  }

  async #measure(work: () => Promise<number>): Promise<Round> {
    const cpuBefore = this.server.cpuMs();
    const ms = await work();
    const cpuAfter = this.server.cpuMs();
    return {
      ms,
      cpuMs:
        cpuBefore === undefined || cpuAfter === undefined
          ? undefined
          : cpuAfter - cpuBefore,
    };
  }

  async #fill(): Promise<void> {
    // Refused while the first look at the catalog, which may have come too early, is not over.
    while ((await this.server.tryAsk('POST', SYNC)).status === 409) {
      await sleep(100);
    }
    await this.#until('select count(*) as n from subjects', this.#size);
    await this.pushFrom(0, 0);
    await this.untilIdle();
  }

  /** Until nothing is to be assessed. */
  async untilIdle(): Promise<void> {
    await this.#until(
      `select count(*) as n from assessment_queue where due_at <= '${new Date().toISOString()}'`,
      0,
    );
  }

  async #until(sql: string, wanted: number): Promise<void> {
    for (;;) {
      const [row] = await this.#database.query<{ n: string | number }>(sql);
      if (Number(row.n) === wanted) {
        return;
      }
      await sleep(100);
    }
  }

  async #untilProcessed(): Promise<void> {
    while ((await this.#total('kind=component')) < this.#size) {
      await sleep(50);
    }
  }

  async #total(filter: string): Promise<number> {
    const { body } = await this.server.ask(
      'GET',
      `${CATALOG}/entities/by-query?limit=0&filter=${encodeURIComponent(
        filter,
      )}`,
    );
    const { totalItems }: { items: Entity[]; totalItems: number } = JSON.parse(
      body.toString(),
    );
    return totalItems;
  }

  async #read(index: number): Promise<EntityReadiness> {
    const { body } = await this.server.ask(
      'GET',
      `${READINESS}/entities/component/default/${nameOf(index)}`,
    );
    return JSON.parse(body.toString());
  }
}

/** What the module is to stamp, of what changes here. */
function stampsOf({ level, gates = [] }: EntityReadiness) {
  return Object.fromEntries([
    ['level', level?.name ?? 'none'],
    ...gates.map(({ name, status }) => [`gate-${name}`, status]),
  ]);
}
