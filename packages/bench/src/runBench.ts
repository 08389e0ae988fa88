import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { BenchDatabase } from './database/BenchDatabase';
import { openPostgres, RunningPostgres } from './database/postgres';
import { openSqlite } from './database/sqlite';
import { benchCatalog } from './catalog/benchCatalog';
import { benchEngine } from './engine/engineBench';
import { Figures, Machine } from './Figures';
import { BenchOptions, Part } from './options';
import { benchFleet } from './readiness/benchFleet';
import { benchReplicas } from './readiness/benchReplicas';
import { ReadinessUnderTest } from './readiness/ReadinessUnderTest';
import { SOURCES } from './sources';
import { benchTechInsights } from './techInsights/benchTechInsights';

/** Tech Insights works out all results in one request; beyond this it takes minutes and gigabytes. */
const TECH_INSIGHTS_MOST = 10_000;
/** The catalog takes about 10 ms for each entity, for each round. */
const CATALOG_MOST = 1000;
const CATALOG_ROUNDS = 5;
/** Each waits for the catalog for a second or two. */
const CATALOG_TIMES = 20;

function describeMachine(): Machine {
  const [first] = cpus();
  return {
    processor: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: totalmem() / 2 ** 30,
    node: process.version,
    platform: platform(),
    loadBefore: loadavg()[0],
    databases: [],
  };
}

async function startPostgres(): Promise<RunningPostgres> {
  const { startPostgres: start } = await import(
    resolve(SOURCES, '../../../scripts/pg.mjs')
  );
  const server = await start();
  if (!server) {
    throw new Error('There is no PostgreSQL here; see scripts/pg.mjs');
  }
  return server;
}

/** Measures what was asked for, one thing after another. */
export async function runBench(
  options: BenchOptions,
  say: (text: string) => void,
): Promise<Figures> {
  const figures: Figures = {
    at: new Date().toISOString(),
    machine: describeMachine(),
    fleets: [],
    catalogs: [],
    replicas: [],
    techInsights: [],
  };
  const has = (part: Part) => options.parts.includes(part);
  const folder = mkdtempSync(join(tmpdir(), 'readiness-bench-'));
  const postgres =
    options.databases.includes('PostgreSQL') &&
    options.parts.some(part => part !== 'engine')
      ? await startPostgres()
      : undefined;
  const open = async (name: string, plugin: string): Promise<BenchDatabase> => {
    const database =
      name === 'PostgreSQL' && postgres
        ? await openPostgres(postgres, plugin)
        : openSqlite(plugin);
    const version = `${database.name} ${database.version}`;
    if (!figures.machine.databases.includes(version)) {
      figures.machine.databases.push(version);
    }
    return database;
  };
  const withReadiness = async <T>(
    name: string,
    size: number,
    measure: (readiness: ReadinessUnderTest) => Promise<T>,
    notifies = false,
  ): Promise<T> => {
    const database = await open(name, 'readiness');
    const readiness = new ReadinessUnderTest({
      database,
      size,
      folder,
      notifies,
    });
    try {
      return await measure(readiness);
    } finally {
      await readiness.stop();
    }
  };
  try {
    if (has('engine')) {
      say('the pure engine');
      figures.engine = benchEngine(options.engine);
    }
    for (const size of options.sizes) {
      for (const name of options.databases) {
        if (has('fleet')) {
          say(`${size} entities on ${name}`);
          figures.fleets.push(
            await withReadiness(name, size, readiness =>
              benchFleet(readiness, options.times),
            ),
          );
        }
        if (has('catalog') && size <= CATALOG_MOST) {
          say(`the catalog with ${size} entities on ${name}`);
          figures.catalogs.push(
            await benchCatalog({
              open: () => open(name, 'readiness'),
              size,
              folder,
              rounds: CATALOG_ROUNDS,
              times: Math.min(options.times, CATALOG_TIMES),
            }),
          );
        }
        if (has('tech-insights') && size <= TECH_INSIGHTS_MOST) {
          say(`Tech Insights with ${size} entities on ${name}`);
          const database = await open(name, 'tech-insights');
          const { times } = options;
          figures.techInsights.push(
            await benchTechInsights({ database, size, folder, times }),
          );
          await database.close();
        }
      }
      if (has('replicas') && postgres && size <= 10_000) {
        say(`two replicas with ${size} entities`);
        figures.replicas.push(
          await withReadiness('PostgreSQL', size, benchReplicas, true),
        );
      }
    }
    return figures;
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
